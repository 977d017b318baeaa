package io.aiclearance.api;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a decision's body classifies a tool that the catalog does not have. */
final class ClassificationFields {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_GUIDANCE = 2_000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\R");
  private static final ToolId NONE = new ToolId("none");
  private static final Map<String, RiskLevel> RISKS =
      Arrays.stream(RiskLevel.values())
          .collect(Collectors.toMap(Words::of, Function.identity(), (a, _) -> a, TreeMap::new));

  private final Fields fields;

  private ClassificationFields(Fields fields) {
    this.fields = fields;
  }

  static Classification read(Fields fields) {
    return new ClassificationFields(fields).read();
  }

  private Classification read() {
    var name = line("name");
    return new Classification(
        id(name),
        name,
        line("provider"),
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

  private String line(String name) {
    var text = fields.text(name, LONGEST_NAME).strip();
    if (text.isEmpty() || CONTROL.matcher(text).find()) {
      fields.refuse(name, "One line of text, at most " + LONGEST_NAME + " characters.");
      return name;
    }
    return text;
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
