package io.aiclearance.testkit;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Things in each of their states, not stored yet, with texts that are hard to keep. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");
  public static final String HARD_TEXT = "\u202E<b>=cmd()</b> \"請\" 👩‍💻\n\t\u0000 ☃";
  public static final Person REQUESTER = person("requester");
  public static final AccountId APPROVER = new AccountId("acc-approver");
  public static final ConnectorBinding OKTA = new ConnectorBinding.OktaGroup("00g-copilot");
  public static final Problem PROBLEM = new Problem("rate-limited", "Wait a little.");
  public static final Tool COPILOT = tool("github-copilot", "GitHub Copilot", OKTA);

  private static final Wanted.Unlisted UNLISTED =
      new Wanted.Unlisted(
          new Proposal(HARD_TEXT, "https://suno.example.com/?q=\u202Egnp.exe"), RiskLevel.HIGH);

  private Samples() {}

  public static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  public static Tool tool(String id, String name, ConnectorBinding connector) {
    return new Tool(
        new ToolId(id),
        name,
        "Maker",
        ToolStatus.APPROVED,
        RiskLevel.LOW,
        30,
        HARD_TEXT,
        connector,
        Revision.NEW);
  }

  public static Origin origin(IssueKey key, Person requester, Instant askedAt) {
    return new Origin(
        key, "1" + key.value().length(), requester, askedAt, new Context("Summary", HARD_TEXT));
  }

  public static Ask ask(Tool tool) {
    return new Ask(tool.id(), tool.name(), tool.risk(), 30, HARD_TEXT);
  }

  /** For a tool that nobody knows. */
  public static Ask unlistedAsk() {
    return new Ask(UNLISTED, 30, HARD_TEXT);
  }

  /** For a tool that nobody knew, as its first approver classified it. */
  public static Ask classifiedAsk() {
    return new Ask(
        UNLISTED.as(
            new Classification(
                new ToolId("suno"), "Suno", "Suno Inc.", RiskLevel.CRITICAL, 14, HARD_TEXT)),
        30,
        HARD_TEXT);
  }

  public static Request.Pending pending(IssueKey key, Person requester, Instant askedAt) {
    return new Request.Pending(
        origin(key, requester, askedAt), ask(COPILOT), List.of(), Revision.NEW);
  }

  public static Entitlement entitlement(
      IssueKey key, Person holder, ToolId tool, Instant grantedAt) {
    return new Entitlement(GrantId.of(key), holder, tool, "Tool", 30, OKTA, grantedAt);
  }

  public static Grant.PendingProvision pendingProvision(IssueKey key, Person holder, ToolId tool) {
    var entitlement = entitlement(key, holder, tool, NOW);
    return new Grant.PendingProvision(entitlement, new JobId(entitlement.id(), 1), Revision.NEW);
  }

  public static Task task(JobId id) {
    return new Task(id, Action.PROVISION, REQUESTER, COPILOT.id(), COPILOT.name(), OKTA);
  }

  /** A request in each of its states. */
  public static List<Request> requests(IssueKey key) {
    var hidden = new Person(new AccountId("qm:1:a-b"), "", null);
    var origin = origin(key, hidden, NOW);
    var ask = ask(COPILOT);
    var approvals =
        List.of(
            new StageApproval(Role.APPROVER, APPROVER, NOW, "", 20, 1),
            new StageApproval(Role.SECURITY_REVIEWER, APPROVER, NOW, HARD_TEXT, 7, 2));
    var by = new Actor.Someone(APPROVER);
    return List.of(
        new Request.Incomplete(
            origin,
            List.of(
                new Missing(Detail.TOOL, "Choose one."), new Missing(Detail.PURPOSE, HARD_TEXT)),
            Revision.NEW),
        new Request.Pending(origin, ask, approvals, Revision.NEW),
        new Request.Approved(origin, ask, approvals, 7, NOW.plusNanos(1), Revision.NEW),
        new Request.Denied(origin, ask, approvals, new Denial(by, NOW, HARD_TEXT, 3), Revision.NEW),
        new Request.Denied(
            origin, ask, List.of(), new Denial(Actor.Part.INTAKE, NOW, "No.", 1), Revision.NEW),
        new Request.Pending(origin, unlistedAsk(), List.of(), Revision.NEW),
        new Request.Pending(origin, classifiedAsk(), approvals, Revision.NEW),
        new Request.Approved(origin, classifiedAsk(), approvals, 7, NOW, Revision.NEW),
        new Request.Denied(
            origin, unlistedAsk(), List.of(), new Denial(by, NOW, "No.", 1), Revision.NEW),
        new Request.Withdrawn(origin, Optional.of(ask), NOW, "Gone.", Revision.NEW),
        new Request.Withdrawn(origin, Optional.empty(), NOW, "", Revision.NEW),
        new Request.Lapsed(origin, Optional.of(ask), NOW, Revision.NEW));
  }

  /** A grant in each of its states. */
  public static List<Grant> grants(IssueKey key) {
    var what = entitlement(key, REQUESTER, COPILOT.id(), NOW);
    var job = new JobId(what.id(), 12);
    var term = new Term(NOW, NOW.plus(Duration.ofDays(30)));
    var begun = Optional.of(term);
    var again = what.again(14, term, OKTA);
    return List.of(
        new Grant.PendingProvision(what, job, Revision.NEW),
        new Grant.Active(what, term, job, Revision.NEW),
        new Grant.Deprovisioning(what, begun, Grant.Ending.EXPIRED, job, Revision.NEW),
        new Grant.Deprovisioning(what, begun, Grant.Ending.REVOKED, job, Revision.NEW),
        new Grant.DeprovisionFailed(what, begun, Grant.Ending.REVOKED, PROBLEM, job, Revision.NEW),
        new Grant.Expired(what, term, NOW, job, Revision.NEW),
        new Grant.Revoked(what, begun, NOW, job, Revision.NEW),
        new Grant.Deprovisioning(what, Optional.empty(), Grant.Ending.REVOKED, job, Revision.NEW),
        new Grant.DeprovisionFailed(
            what, Optional.empty(), Grant.Ending.REVOKED, PROBLEM, job, Revision.NEW),
        new Grant.PendingProvision(again, job, Revision.NEW),
        new Grant.Revoked(what, Optional.empty(), NOW, job, Revision.NEW));
  }

  /** A job in each of its states, for each connector and action. */
  public static List<Job> jobs(JobId id) {
    var okta = task(id);
    var entra =
        new Task(
            id,
            Action.DEPROVISION,
            REQUESTER,
            COPILOT.id(),
            HARD_TEXT,
            new ConnectorBinding.EntraGroup("6f0c0000-0000-4000-8000-000000000001"));
    var manual =
        new Task(id, Action.VERIFY, REQUESTER, COPILOT.id(), "Tool", new ConnectorBinding.Manual());
    return List.of(
        new Job.Queued(okta, NOW, Revision.NEW),
        new Job.Running(entra, 3, NOW, Revision.NEW),
        new Job.Retrying(okta, 2, NOW, PROBLEM, true, Revision.NEW),
        new Job.Retrying(okta, 2, NOW, PROBLEM, false, Revision.NEW),
        new Job.AwaitingManual(manual, NOW, Optional.empty(), Revision.NEW),
        new Job.AwaitingManual(manual, NOW, Optional.of(PROBLEM), Revision.NEW),
        new Job.Succeeded(okta, Actor.Part.FULFILLMENT, NOW, Revision.NEW),
        new Job.Succeeded(manual, new Actor.Someone(APPROVER), NOW, Revision.NEW),
        new Job.Failed(entra, 6, PROBLEM, NOW, Revision.NEW));
  }
}
