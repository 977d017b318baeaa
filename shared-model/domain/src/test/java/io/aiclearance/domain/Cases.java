package io.aiclearance.domain;

import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.DecisionCommand.Outcome;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.UnknownTools;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tests of every feature talk about. */
public final class Cases {
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  public static final IssueKey KEY = new IssueKey("AIC-1");
  public static final Person REQUESTER = person("requester");
  public static final Reviewer APPROVER = reviewer("approver", Role.APPROVER);
  public static final Reviewer SECURITY = reviewer("security", Role.SECURITY_REVIEWER);
  public static final Reviewer ADMIN = reviewer("admin", Role.JIRA_ADMIN);
  public static final Revision STORED = new Revision(1, "ab".repeat(32));
  public static final ConnectorBinding OKTA = new ConnectorBinding.OktaGroup("00g-copilot");

  private Cases() {}

  public static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  public static Reviewer reviewer(String name, Role... roles) {
    return new Reviewer(person(name), Set.of(roles));
  }

  public static Tool tool(RiskLevel risk) {
    return tool(risk, ToolStatus.APPROVED, OKTA);
  }

  public static Tool tool(RiskLevel risk, ToolStatus status, ConnectorBinding connector) {
    return new Tool(
        new ToolId("tool-" + risk.name().toLowerCase(java.util.Locale.ROOT)),
        "Tool " + risk,
        "Maker",
        status,
        risk,
        30,
        "",
        connector,
        STORED);
  }

  public static Origin origin() {
    return new Origin(KEY, "10001", REQUESTER, NOW, Context.NONE);
  }

  public static Request.Pending pending(Tool tool, int days) {
    return new Request.Pending(
        origin(),
        new Ask(tool.id(), tool.name(), tool.risk(), days, "Review code"),
        List.of(),
        STORED);
  }

  /** A pending request for a tool that nobody knows. */
  public static Request.Pending pendingUnlisted(String name, int days) {
    var proposal = new Proposal(name, "https://suno.example.com/?ref=1");
    return new Request.Pending(
        origin(),
        new Ask(
            new Wanted.Unlisted(proposal, GovernancePolicy.INITIAL.unclassified()),
            days,
            "Make jingles"),
        List.of(),
        STORED);
  }

  /** The initial policy as a later version of it, with other rules for unknown tools. */
  public static GovernancePolicy governance(
      long version, UnknownTools unknownTools, RiskLevel unclassified) {
    var initial = GovernancePolicy.INITIAL;
    return new GovernancePolicy(
        initial.rules(),
        unknownTools,
        unclassified,
        initial.exceptionLimits(),
        initial.pendingDays(),
        initial.secondAdmin(),
        new Revision(version, "ab".repeat(32)));
  }

  public static Classification suno(RiskLevel risk) {
    return new Classification(
        new ToolId("suno"), "Suno", "Suno Inc.", risk, 14, "No customer data.");
  }

  /** The case as it is while no tool of the catalog is meant. */
  public static OpenCase open(Request request) {
    return new OpenCase(request, Optional.empty(), Optional.empty(), GovernancePolicy.INITIAL);
  }

  public static OpenCase open(Request request, Tool tool) {
    return new OpenCase(request, Optional.of(tool), Optional.empty(), GovernancePolicy.INITIAL);
  }

  public static DecisionCommand approve(Reviewer by) {
    return approve(by, null);
  }

  public static DecisionCommand approve(Reviewer by, @Nullable Integer days) {
    return new DecisionCommand(by, Outcome.APPROVE, "", days);
  }

  public static DecisionCommand approveAs(Reviewer by, Classification as) {
    return new DecisionCommand(by, Outcome.APPROVE, "", null, as);
  }

  public static DecisionCommand deny(Reviewer by, String reason) {
    return new DecisionCommand(by, Outcome.DENY, reason, null);
  }

  public static SiteSettings settings(String... requestTypes) {
    return new SiteSettings(
        new IntakeGate("AIC", "1", "1", Set.of(requestTypes)),
        new DetailSources(
            "cf-type",
            Map.of(Detail.TOOL, "cf-tool", Detail.DAYS, "cf-days", Detail.PURPOSE, "cf-purpose"),
            Map.of(),
            Map.of()),
        Map.of(),
        null,
        STORED);
  }
}
