package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Request;
import io.aiclearance.storage.Waiting;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import io.aiclearance.testkit.InMemoryRefusals;
import io.aiclearance.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The worker over ports in memory, and a Jira that says what a test lets it say. */
final class Memory {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final IssueKey KEY = new IssueKey("AIC-1");
  static final SiteSettings SETTINGS =
      new SiteSettings(
          new IntakeGate("AIC", "1", "1", Set.of("11")),
          House.SOURCES,
          Map.of(),
          null,
          Revision.NEW);

  /** What was put back to come later. */
  record Later(int attempt, Duration delay) {}

  final InMemoryClearance clearance = new InMemoryClearance();
  final ClearancePorts ports = clearance.ports();
  final InMemoryRefusals refusals = new InMemoryRefusals();
  final List<Later> later = new ArrayList<>();
  final List<AccountId> groupsAsked = new ArrayList<>();
  private Tickets.Answer jira = new Tickets.Answer.Gone();
  private Memberships.Answer groups = new Memberships.Known(Set.of());
  private Runnable beforeCommit = () -> {};
  private final PolicyFile policies = new PolicyFile(ports.governance(), this::groupsOf);
  private final OpenRequest openRequest =
      new OpenRequest(
          ports.site(),
          (_, _) -> jira,
          new NamedTool(ports.catalog()),
          ports.requests(),
          refusals,
          ports.commits(),
          (message, delay) -> later.add(new Later(message.attempt(), delay)),
          ports.governance(),
          policies,
          ports.exceptions());
  private final AutoApprove autoApprove =
      new AutoApprove(
          ports.requests(),
          ports.catalog(),
          ports.grants(),
          ports.governance(),
          ports.exceptions(),
          policies,
          new CommitsAfter());

  Memory() {
    put(Samples.COPILOT, EventKind.TOOL_ADDED);
    put(SETTINGS, EventKind.SETTINGS_CHANGED);
  }

  /** The ports' own, where something happens first. */
  private final class CommitsAfter implements Commits {
    @Override
    public CommitOutcome commit(Transition transition) {
      beforeCommit.run();
      return clearance.commit(transition);
    }

    @Override
    public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
      throw new AssertionError();
    }
  }

  private Memberships.Answer groupsOf(AccountId account) {
    groupsAsked.add(account);
    return groups;
  }

  void groups(String... names) {
    groups = new Memberships.Known(Set.of(names));
  }

  void groupsAreNotSaid() {
    groups = new Memberships.NotNow("Jira is away.", null);
  }

  /** Happens once, before the next decision of a policy is committed. */
  void justBeforeThePolicyDecides(Runnable happens) {
    beforeCommit =
        () -> {
          beforeCommit = () -> {};
          happens.run();
        };
  }

  /** Saves the policy as its next version. */
  ApprovalPolicy save(ApprovalPolicy policy) {
    var stored = ports.governance().find(policy.ref()).map(Entity::revision).orElse(Revision.NEW);
    put(Policies.on(policy, stored), EventKind.POLICY_CHANGED);
    return (ApprovalPolicy) ports.governance().find(policy.ref()).orElseThrow();
  }

  /** The relay brings what intake left for the policies. */
  AutoApprove.Outcome policyDecides() {
    return autoApprove.apply(KEY, NOW);
  }

  /** What the latest event about the request says. */
  Map<String, String> facts() {
    var version = request().orElseThrow().revision().version();
    return clearance.waiting().stream()
        .filter(waiting -> waiting.id().equals("request/" + KEY + "#" + version))
        .map(waiting -> Policies.details((Waiting.Event) waiting))
        .findFirst()
        .orElseThrow();
  }

  void put(Entity entity, EventKind kind) {
    var change = Change.to(entity, kind, NOW, Actor.Part.SETUP, Facts.NONE);
    var outcome = clearance.commit(new Transition(List.of(change), List.of()));
    if (!(outcome instanceof CommitOutcome.Committed)) {
      throw new AssertionError(outcome);
    }
  }

  void says(Says says) {
    jira = new Tickets.Answer.Found(says.reading(), says.provisional());
  }

  void answers(Tickets.Answer answer) {
    jira = answer;
  }

  OpenRequest.Outcome announced(int attempt) {
    return announced("jira:issue_updated", attempt);
  }

  OpenRequest.Outcome announced(String cause, int attempt) {
    return openRequest.open(
        new IntakeMessage(new Announcement(KEY, "10001", cause), NOW, attempt), NOW);
  }

  Optional<Request> request() {
    return ports.requests().find(KEY);
  }

  /** What the issue is to be told, in all. */
  List<OutboxMessage> told() {
    return clearance.waiting().stream()
        .filter(Waiting.Message.class::isInstance)
        .map(message -> ((Waiting.Message) message).message())
        .toList();
  }

  /** What Jira says of the issue. */
  record Says(
      String project,
      Instant created,
      @Nullable Person reporter,
      @Nullable String tool,
      @Nullable Integer days,
      @Nullable String purpose,
      boolean cancelled,
      boolean provisional) {
    static final Says NOTHING =
        new Says(
            "AIC",
            NOW,
            new Person(new AccountId("acc-requester"), "R", null),
            null,
            null,
            null,
            false,
            true);
    static final Says EVERYTHING = NOTHING.tool("GitHub Copilot").days(14).purpose("To learn");

    Says created(Instant other) {
      return new Says(project, other, reporter, tool, days, purpose, cancelled, provisional);
    }

    Says tool(@Nullable String other) {
      return new Says(project, created, reporter, other, days, purpose, cancelled, provisional);
    }

    Says days(@Nullable Integer other) {
      return new Says(project, created, reporter, tool, other, purpose, cancelled, other == null);
    }

    Says purpose(@Nullable String other) {
      return new Says(project, created, reporter, tool, days, other, cancelled, provisional);
    }

    Says inCancelledState() {
      return new Says(project, created, reporter, tool, days, purpose, true, provisional);
    }

    Says in(String other) {
      return new Says(other, created, reporter, tool, days, purpose, cancelled, provisional);
    }

    Says byNobody() {
      return new Says(project, created, null, tool, days, purpose, cancelled, provisional);
    }

    TicketReading reading() {
      return new TicketReading(
          KEY,
          "10001",
          project,
          "1",
          "11",
          reporter,
          null,
          created,
          null,
          tool,
          null,
          days,
          purpose,
          Context.NONE,
          cancelled);
    }
  }
}
