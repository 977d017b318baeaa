package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.portal.Panel;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.Explanation;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.intake.WishCase;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.UnknownTools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The portal panel as the one who asks sees it. */
record PanelView(GateView gate, List<ToolView> tools, NewToolView newTool, LimitsView limits) {

  /**
   * @param configured what is let in; for Jira admins alone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GateView(
      boolean open,
      @Nullable String reason,
      @Nullable String says,
      @Nullable String whatToDo,
      @Nullable ConfiguredView configured) {}

  /**
   * @param requestTypeIds all of the portal's where empty
   */
  record ConfiguredView(String projectKey, String portalId, List<String> requestTypeIds) {
    private static ConfiguredView of(IntakeGate gate) {
      return new ConfiguredView(
          gate.project(), gate.portal(), gate.requestTypes().stream().sorted().toList());
    }
  }

  /**
   * @param have the person's open grant
   * @param asked the person's request that waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ToolView(
      String id,
      String name,
      String provider,
      String riskLevel,
      String guidance,
      int defaultDays,
      int maxDays,
      @Nullable String have,
      @Nullable String asked) {
    private static ToolView of(Panel.Offer offer, GovernancePolicy governance) {
      var tool = offer.tool();
      var most = governance.maxDays(tool.risk());
      return new ToolView(
          tool.id().value(),
          tool.name(),
          tool.provider(),
          Words.of(tool.risk()),
          tool.guidance(),
          Math.min(tool.defaultDays(), most),
          most,
          offer.have().map(GrantId::value).orElse(null),
          offer.asked().map(IssueKey::value).orElse(null));
    }
  }

  record NewToolView(boolean allowed, boolean needsUrl, int maxDays) {}

  record LimitsView(int longestDays, int longestPurpose, int longestToolName, int longestToolUrl) {}

  static PanelView of(Panel panel, Reviewer caller, GovernancePolicy governance) {
    var open = panel.closed().isEmpty();
    return new PanelView(
        gate(panel, caller.may(Role.JIRA_ADMIN)),
        panel.offers().stream().map(offer -> ToolView.of(offer, governance)).toList(),
        new NewToolView(
            open && governance.unknownTools() == UnknownTools.REVIEW,
            true,
            WishCase.mostDaysOfNewTools(governance)),
        new LimitsView(
            GovernancePolicy.LONGEST_ACCESS_DAYS,
            Wish.LONGEST_PURPOSE,
            Wish.LONGEST_TOOL_NAME,
            Wish.LONGEST_TOOL_URL));
  }

  private static GateView gate(Panel panel, boolean admin) {
    var why =
        panel.closed().map(closed -> admin ? Explanation.of(closed) : Explanation.NOT_ENABLED);
    return new GateView(
        why.isEmpty(),
        why.map(Explanation::reason).orElse(null),
        why.map(Explanation::says).orElse(null),
        why.map(Explanation::whatToDo).orElse(null),
        admin ? panel.site().map(SiteSettings::gate).map(ConfiguredView::of).orElse(null) : null);
  }
}
