package io.aiclearance.local;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.domain.request.Detail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tools, the site and the licence that the local system begins with, written as any change is:
 * with their evidence. What an earlier start wrote is left as it is.
 */
final class Seed {
  private static final List<Tool> TOOLS =
      List.of(
          tool(
              "github-copilot",
              "GitHub Copilot",
              "GitHub",
              ToolStatus.APPROVED,
              RiskLevel.LOW,
              "Code completion. Do not paste secrets.",
              new ConnectorBinding.OktaGroup("00g-copilot")),
          tool(
              "chatgpt-enterprise",
              "ChatGPT Enterprise",
              "OpenAI",
              ToolStatus.APPROVED,
              RiskLevel.MEDIUM,
              "Internal documents only.",
              new ConnectorBinding.Manual()),
          tool(
              "claude",
              "Claude",
              "Anthropic",
              ToolStatus.APPROVED,
              RiskLevel.HIGH,
              "Needs a security review.",
              new ConnectorBinding.EntraGroup("6f0c2a4e-1b7d-4c35-9a58-3e0d7b1f2c64")),
          tool(
              "midjourney",
              "Midjourney",
              "Midjourney",
              ToolStatus.BLOCKED,
              RiskLevel.CRITICAL,
              "Not allowed.",
              new ConnectorBinding.Manual()));

  private static final SiteSettings SITE =
      new SiteSettings(
          new IntakeGate("AIC", "1", "1", Set.of("11")),
          new DetailSources(
              "customfield_10010",
              Map.of(
                  Detail.TOOL, "customfield_10101",
                  Detail.DAYS, "customfield_10102",
                  Detail.PURPOSE, "customfield_10103",
                  Detail.TOOL_URL, "customfield_10104"),
              Map.of(),
              Map.of(
                  "20001", new ToolId("github-copilot"),
                  "20002", new ToolId("chatgpt-enterprise"),
                  "20003", new ToolId("claude"),
                  "20004", new ToolId("midjourney"))),
          Map.of(
              Role.APPROVER, Set.of("ai-approvers"),
              Role.SECURITY_REVIEWER, Set.of("ai-security"),
              Role.JIRA_ADMIN, Set.of("jira-administrators"),
              Role.AUDITOR, Set.of("ai-auditors")),
          null,
          Revision.NEW);

  private static final Project PROJECT =
      new Project(new ProjectKey("AIC"), "AI requests", Routing.AS_THE_SITE, false, Revision.NEW);

  /** Without one, people would do by hand what the local connectors do. */
  private static final Licence LICENCE = new Licence("local", null, false, Revision.NEW);

  private final Commits commits;

  Seed(Commits commits) {
    this.commits = commits;
  }

  void write(Instant now) {
    TOOLS.forEach(tool -> commit(tool, EventKind.TOOL_ADDED, now, tool.id()));
    commit(SITE, EventKind.SETTINGS_CHANGED, now, null);
    commit(PROJECT, EventKind.PROJECT_CHANGED, now, null);
    commit(LICENCE, EventKind.LICENCE_CHANGED, now, null);
  }

  private void commit(
      Entity entity, EventKind kind, Instant now, @org.jspecify.annotations.Nullable ToolId tool) {
    var facts = new Facts(null, tool, null, null, null, Map.of());
    commits.commit(
        new Transition(List.of(Change.to(entity, kind, now, Actor.Part.SETUP, facts)), List.of()));
  }

  private static Tool tool(
      String id,
      String name,
      String provider,
      ToolStatus status,
      RiskLevel risk,
      String guidance,
      ConnectorBinding connector) {
    return new Tool(
        new ToolId(id), name, provider, status, risk, 30, guidance, connector, Revision.NEW);
  }
}
