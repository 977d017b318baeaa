package io.aiclearance.api.tools;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.GovernedAsset;
import io.aiclearance.domain.catalog.RiskProfile;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is said of a tool, as {@link ToolFields} reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToolDocument(
    String id,
    String name,
    String provider,
    String status,
    String riskLevel,
    int defaultDays,
    String guidance,
    ConnectorView connector,
    String category,
    @Nullable EntitlementView entitlement,
    @Nullable RiskProfileView riskProfile,
    List<AssetView> governedAssets) {

  /**
   * @param groupId the bound group, for those who may know
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConnectorView(String type, @Nullable String groupId) {
    static ConnectorView of(ConnectorBinding connector) {
      return switch (connector) {
        case ConnectorBinding.Manual manual -> new ConnectorView(manual.type(), null);
        case ConnectorBinding.OktaGroup okta -> new ConnectorView(okta.type(), okta.groupId());
        case ConnectorBinding.EntraGroup entra -> new ConnectorView(entra.type(), entra.groupId());
      };
    }

    ConnectorView withoutGroup() {
      return new ConnectorView(type, null);
    }
  }

  public record EntitlementView(String groupName, String grants) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RiskProfileView(
      String summary,
      @Nullable Boolean trainsOnInput,
      String assessedBy,
      String assessedOn,
      @Nullable String reviewBy) {
    static RiskProfileView of(RiskProfile risk) {
      var reviewBy = risk.reviewBy();
      return new RiskProfileView(
          risk.summary(),
          risk.trainsOnInput(),
          risk.assessedBy(),
          risk.assessedOn().toString(),
          reviewBy == null ? null : reviewBy.toString());
    }
  }

  public record AssetView(String kind, String name, String dataClass, String owner) {
    static AssetView of(GovernedAsset asset) {
      return new AssetView(
          Words.of(asset.kind()), asset.name(), Words.of(asset.dataClass()), asset.owner());
    }
  }

  /**
   * @param mostDays the longest access that its risk level allows now
   */
  public static ToolDocument of(Tool tool, int mostDays) {
    var dossier = tool.dossier();
    return new ToolDocument(
        tool.id().value(),
        tool.name(),
        tool.provider(),
        Words.of(tool.status()),
        Words.of(tool.risk()),
        Math.min(tool.defaultDays(), mostDays),
        tool.guidance(),
        ConnectorView.of(tool.connector()),
        dossier.category(),
        dossier
            .entitlement()
            .map(each -> new EntitlementView(each.groupName(), each.grants()))
            .orElse(null),
        dossier.assessment().map(RiskProfileView::of).orElse(null),
        dossier.reaches().stream().map(AssetView::of).toList());
  }
}
