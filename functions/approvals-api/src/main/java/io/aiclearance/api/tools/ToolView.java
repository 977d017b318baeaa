package io.aiclearance.api.tools;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as it is shown.
 *
 * @param governedAssets absent, like the rest of what is known of it, for those who only ask
 * @param openGrants what stays of a tool that is retired by this call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToolView(
    String id,
    String name,
    String provider,
    String status,
    String riskLevel,
    int defaultDays,
    int maxDays,
    String guidance,
    ToolDocument.ConnectorView connector,
    String category,
    ToolDocument.@Nullable EntitlementView entitlement,
    ToolDocument.@Nullable RiskProfileView riskProfile,
    @Nullable List<ToolDocument.AssetView> governedAssets,
    @Nullable Long version,
    OpenGrants.@Nullable Count openGrants) {

  /** As those see it who may only ask for it. */
  public static ToolView toAskFor(Tool tool, GovernancePolicy policy) {
    var most = policy.maxDays(tool.risk());
    var known = ToolDocument.of(tool, most);
    return new ToolView(
        known.id(),
        known.name(),
        known.provider(),
        known.status(),
        known.riskLevel(),
        known.defaultDays(),
        most,
        known.guidance(),
        known.connector().withoutGroup(),
        known.category(),
        null,
        null,
        null,
        null,
        null);
  }

  /** As those see it who oversee. */
  public static ToolView whole(Tool tool, GovernancePolicy policy) {
    return whole(tool, policy, tool.revision().version(), null);
  }

  public static ToolView whole(
      Tool tool, GovernancePolicy policy, long version, OpenGrants.@Nullable Count openGrants) {
    var most = policy.maxDays(tool.risk());
    var known = ToolDocument.of(tool, most);
    return new ToolView(
        known.id(),
        known.name(),
        known.provider(),
        known.status(),
        known.riskLevel(),
        known.defaultDays(),
        most,
        known.guidance(),
        known.connector(),
        known.category(),
        known.entitlement(),
        known.riskProfile(),
        known.governedAssets(),
        version,
        openGrants);
  }
}
