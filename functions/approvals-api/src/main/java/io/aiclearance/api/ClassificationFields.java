package io.aiclearance.api;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.ToolBounds;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.Map;

/** How a decision's body classifies a tool that the catalog does not have. */
final class ClassificationFields {
  private static final int LONGEST_NAME = ToolBounds.NAME;
  private static final int LONGEST_GUIDANCE = ToolBounds.GUIDANCE;
  private static final ToolId NONE = new ToolId("none");
  private static final Map<String, RiskLevel> RISKS = Words.of(RiskLevel.values());

  private final Fields fields;

  private ClassificationFields(Fields fields) {
    this.fields = fields;
  }

  static Classification read(Fields fields) {
    return new ClassificationFields(fields).read();
  }

  private Classification read() {
    var name = fields.line("name", LONGEST_NAME);
    return new Classification(
        id(name),
        name,
        fields.line("provider", LONGEST_NAME),
        fields.oneOf("riskLevel", RISKS),
        defaultDays(),
        fields.text("guidance", LONGEST_GUIDANCE));
  }

  /** Made from the name where it is not said. */
  private ToolId id(String name) {
    var said = fields.text("toolId", LONGEST_NAME);
    if (said.isEmpty()) {
      var made = Classification.idFrom(name);
      if (made.isEmpty()) {
        fields.refuse("toolId", "Send one: the name has no letter or digit to make it from.");
      }
      return made.orElse(NONE);
    }
    try {
      return new ToolId(said);
    } catch (IllegalArgumentException e) {
      fields.refuse("toolId", "Letters a to z, digits and hyphens within, at most 64.");
      return NONE;
    }
  }

  private int defaultDays() {
    var days = fields.integer("defaultDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
    if (days == null) {
      fields.refuse(
          "defaultDays", "A whole number from 1 to " + GovernancePolicy.LONGEST_ACCESS_DAYS + ".");
      return 1;
    }
    return days.intValue();
  }
}
