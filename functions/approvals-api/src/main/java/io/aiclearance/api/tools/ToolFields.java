package io.aiclearance.api.tools;

import static java.util.Objects.requireNonNullElse;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.GovernedAsset;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.RiskProfile;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolBounds;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tool as somebody wants it, in the right shapes; whether it can be so is not said. */
public final class ToolFields {
  private static final ToolId NONE = new ToolId("none");
  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final String NO_ID = "Letters a to z, digits and hyphens within, at most 64.";
  private static final Pattern GROUP =
      Pattern.compile("[A-Za-z0-9-]{1," + ToolBounds.GROUP_ID + "}");

  private static final Map<String, ToolStatus> STATUSES = Words.of(ToolStatus.values());
  private static final Map<String, RiskLevel> RISKS = Words.of(RiskLevel.values());
  private static final Map<String, GovernedAsset.Kind> KINDS =
      Words.of(GovernedAsset.Kind.values());
  private static final Map<String, GovernedAsset.DataClass> DATA_CLASSES =
      Words.of(GovernedAsset.DataClass.values());
  private static final Map<String, Function<String, ConnectorBinding>> CONNECTORS =
      Map.of(
          new ConnectorBinding.Manual().type(), _ -> new ConnectorBinding.Manual(),
          new ConnectorBinding.OktaGroup("").type(), ConnectorBinding.OktaGroup::new,
          new ConnectorBinding.EntraGroup("").type(), ConnectorBinding.EntraGroup::new);

  private final Fields fields;

  private ToolFields(Fields fields) {
    this.fields = fields;
  }

  /** A new tool, whose id is made from its name where it is not said. */
  public static Tool added(Fields fields) {
    return new ToolFields(fields).read(null);
  }

  /** The tool of that id, whole; where the body says an id too, it is this one. */
  public static Function<Fields, Tool> changed(ToolId id) {
    return fields -> new ToolFields(fields).read(id);
  }

  /** A tool of a document, which says its id. */
  public static Tool listed(Fields fields) {
    var said = fields.shaped("id", ID, NO_ID);
    return new ToolFields(fields).read(said.isEmpty() ? NONE : new ToolId(said));
  }

  private Tool read(@Nullable ToolId fixed) {
    var said = fields.optional("id", ID, NO_ID);
    if (fixed != null && said != null && !said.isEmpty() && !said.equals(fixed.value())) {
      fields.refuse("id", "A tool keeps its id. Leave it out, or add another tool.");
    }
    var name = fields.line("name", ToolBounds.NAME);
    return new Tool(
        fixed == null ? id(said, name) : fixed,
        name,
        fields.line("provider", ToolBounds.NAME),
        fields.oneOf("status", STATUSES),
        fields.oneOf("riskLevel", RISKS),
        defaultDays(),
        fields.text("guidance", ToolBounds.GUIDANCE),
        requireNonNullElse(
            fields.object("connector", ToolFields::connector), new ConnectorBinding.Manual()),
        new Dossier(
            fields.optionalLine("category", ToolBounds.CATEGORY),
            Optional.ofNullable(fields.object("entitlement", ToolFields::entitlement)),
            Optional.ofNullable(fields.object("riskProfile", ToolFields::riskProfile)),
            fields.objects("governedAssets", ToolBounds.ASSETS, ToolFields::asset)),
        Revision.NEW);
  }

  private ToolId id(@Nullable String said, String name) {
    if (said != null) {
      return said.isEmpty() ? NONE : new ToolId(said);
    }
    var made = Classification.idFrom(name);
    if (made.isEmpty()) {
      fields.refuse("id", "Send one: the name has no letter or digit to make it from.");
    }
    return made.orElse(NONE);
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

  private static ConnectorBinding connector(Fields fields) {
    var type = fields.oneOf("type", CONNECTORS);
    var group = fields.optional("groupId", GROUP, "The id of the group at its provider.");
    var bound = type.apply(group == null ? "" : group);
    var manual = bound instanceof ConnectorBinding.Manual;
    if (manual && group != null) {
      fields.refuse("groupId", "What is done by hand has no group. Leave it out.");
    } else if (!manual && group == null) {
      fields.refuse("groupId", "The id of the group at its provider.");
    }
    return bound;
  }

  private static Dossier.Entitlement entitlement(Fields fields) {
    return new Dossier.Entitlement(
        fields.optionalLine("groupName", ToolBounds.ENTITLEMENT),
        fields.optionalLine("grants", ToolBounds.ENTITLEMENT));
  }

  private static RiskProfile riskProfile(Fields fields) {
    var assessedOn = fields.day("assessedOn");
    if (assessedOn == null) {
      fields.refuse("assessedOn", "The day on which the risk was found: 2026-01-31.");
    }
    return new RiskProfile(
        fields.text("summary", ToolBounds.ASSESSMENT),
        fields.flag("trainsOnInput"),
        fields.optionalLine("assessedBy", ToolBounds.NAME),
        requireNonNullElse(assessedOn, LocalDate.EPOCH),
        fields.day("reviewBy"));
  }

  private static GovernedAsset asset(Fields fields) {
    return new GovernedAsset(
        fields.oneOf("kind", KINDS),
        fields.line("name", ToolBounds.NAME),
        fields.oneOf("dataClass", DATA_CLASSES),
        fields.optionalLine("owner", ToolBounds.NAME));
  }
}
