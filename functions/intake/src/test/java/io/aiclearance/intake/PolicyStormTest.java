package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Request;
import io.aiclearance.storage.Waiting;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import io.aiclearance.testkit.InMemoryRefusals;
import io.aiclearance.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Announcements and policies' turns come in any order, twice, and while policies, groups and people
 * change their minds, and commits that were made or not lose their answer.
 */
class PolicyStormTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final int REQUESTS = 150;
  private static final int STEPS = 2_500;

  private final InMemoryClearance clearance = new InMemoryClearance();
  private final ClearancePorts ports = clearance.ports();
  private final Set<String> engineers = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();
  private Random random = new Random();
  private int approvals;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_policy_approves_each_request_at_most_once_and_in_a_version_that_may(long seed) {
    random = new Random(seed);
    put(Samples.COPILOT, EventKind.TOOL_ADDED);
    put(Memory.SETTINGS, EventKind.SETTINGS_CHANGED);
    save(Policies.engineers());
    for (var number = 1; number <= REQUESTS; number++) {
      join(requester(new IssueKey("AIC-" + number)).account().value());
    }
    var policies = new PolicyFile(ports.governance(), this::groupsOf);
    var open =
        new OpenRequest(
            ports.site(),
            this::read,
            new NamedTool(ports.catalog()),
            ports.requests(),
            new InMemoryRefusals(),
            new Unsteady(),
            (_, _) -> {},
            ports.governance(),
            policies,
            ports.exceptions());
    var approve =
        new AutoApprove(
            ports.requests(),
            ports.catalog(),
            ports.grants(),
            ports.governance(),
            ports.exceptions(),
            policies,
            new Unsteady());
    for (var step = 0; step < STEPS; step++) {
      var key = new IssueKey("AIC-" + (1 + random.nextInt(REQUESTS)));
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> survive(() -> open.open(announced(key), NOW));
        case 3, 4, 5 -> survive(() -> turnOfSomePolicy(approve));
        case 6 -> changeMind();
        case 7 -> decide(key, DecisionCommand.Outcome.DENY);
        case 8 -> decide(key, DecisionCommand.Outcome.APPROVE);
        default -> join(requester(key).account().value());
      }
    }
    settled(approve);
    holds();
  }

  private static IntakeMessage announced(IssueKey key) {
    return new IntakeMessage(new Announcement(key, "10001", "jira:issue_updated"), NOW, 4);
  }

  /** The queue delivers at least once, and in no order. */
  private void turnOfSomePolicy(AutoApprove approve) {
    var asked = List.copyOf(asked());
    if (!asked.isEmpty()) {
      approve.apply(asked.get(random.nextInt(asked.size())), NOW);
    }
  }

  private Set<IssueKey> asked() {
    var keys = new java.util.TreeSet<IssueKey>(java.util.Comparator.comparing(IssueKey::value));
    messages().map(ApplyPolicy::issue).forEach(keys::add);
    return keys;
  }

  private Stream<ApplyPolicy> messages() {
    return clearance.waiting().stream()
        .flatMap(w -> w instanceof Waiting.Message(_, var m) ? Stream.of(m) : Stream.empty())
        .filter(ApplyPolicy.class::isInstance)
        .map(ApplyPolicy.class::cast);
  }

  /** Every message is delivered in the end. */
  private void settled(AutoApprove approve) {
    for (var key : asked()) {
      while (!tried(() -> approve.apply(key, NOW))) {
        continue;
      }
    }
  }

  private void changeMind() {
    var policy =
        switch (random.nextInt(8)) {
          case 0 -> Policies.retired(Policies.engineers());
          case 1 -> Policies.switchedOff(Policies.engineers());
          case 2 -> Policies.policy("engineers", null, null, 7);
          default -> Policies.engineers();
        };
    save(policy);
  }

  private void join(String account) {
    if (!engineers.remove(account)) {
      engineers.add(account);
    }
  }

  private void decide(IssueKey key, DecisionCommand.Outcome outcome) {
    var request = ports.requests().find(key);
    if (request.orElse(null) instanceof Request.Pending pending && random.nextInt(4) == 0) {
      var by = new Reviewer(Samples.person("approver"), Set.of(Role.APPROVER));
      var open =
          new OpenCase(
              pending,
              ports.catalog().find(Samples.COPILOT.id()),
              Optional.empty(),
              GovernancePolicy.INITIAL);
      var command = new DecisionCommand(by, outcome, "Because", null);
      ports.commits().commit((Transition) DecisionEffects.decide(open, command, NOW));
    }
  }

  private void holds() {
    var byPolicy = 0;
    for (var number = 1; number <= REQUESTS; number++) {
      var key = new IssueKey("AIC-" + number);
      var request = ports.requests().find(key);
      var grant = ports.grants().find(GrantId.of(key));
      var approved =
          request.filter(Request.Approved.class::isInstance).map(Request.Approved.class::cast);
      assertEquals(approved.isPresent(), grant.isPresent(), key::value);
      var yes = approved.flatMap(Request.Approved::byPolicy);
      if (yes.isPresent()) {
        byPolicy++;
        assertTrue(mayApprove(yes.get().version()), key::value);
      }
    }
    assertEquals(byPolicy, approvals);
    assertTrue(byPolicy > 10, () -> "only " + approvals + " approvals by policy");
    assertEquals(asked().size(), messages().count(), "a policy is asked once for each request");
  }

  private boolean mayApprove(long version) {
    return ports.governance().versions(Policies.engineers().ref(), 100_000, null).items().stream()
        .map(ApprovalPolicy.class::cast)
        .filter(policy -> policy.version() == version)
        .anyMatch(
            policy ->
                policy.autoApprove() && !policy.retired() && Objects.equals(policy.maxDays(), 30));
  }

  /** Lets policies change at the last moment, and loses some answers. */
  private final class Unsteady implements Commits {
    @Override
    public CommitOutcome commit(Transition transition) {
      lose();
      if (random.nextInt(20) == 0) {
        changeMind();
      }
      var outcome = clearance.commit(transition);
      if (outcome instanceof CommitOutcome.Committed
          && transition.changes().getFirst().after() instanceof Request.Approved approved
          && waiting.add(approved.key().value())) {
        approvals++;
      }
      lose();
      return outcome;
    }

    private void lose() {
      if (random.nextInt(15) == 0) {
        throw new Lost();
      }
    }

    @Override
    public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
      throw new AssertionError();
    }
  }

  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static void survive(Runnable step) {
    tried(step);
  }

  private static boolean tried(Runnable step) {
    try {
      step.run();
      return true;
    } catch (Lost comesAgain) {
      return false;
    }
  }

  private Memberships.Answer groupsOf(AccountId account) {
    return random.nextInt(20) == 0
        ? new Memberships.NotNow("Jira is away.", null)
        : new Memberships.Known(
            engineers.contains(account.value()) ? Set.of("engineers") : Set.of());
  }

  private static Person requester(IssueKey key) {
    return new Person(new AccountId("acc-of-" + key), "R", null);
  }

  private Tickets.Answer read(IssueKey key, Object settings) {
    return new Tickets.Answer.Found(
        new TicketReading(
            key,
            "10001",
            "AIC",
            "1",
            "11",
            requester(key),
            null,
            NOW,
            null,
            Samples.COPILOT.name(),
            null,
            14,
            "To learn",
            Context.NONE,
            false),
        false);
  }

  private void save(ApprovalPolicy policy) {
    var stored = ports.governance().find(policy.ref()).map(Entity::revision).orElse(Revision.NEW);
    put(Policies.on(policy, stored), EventKind.POLICY_CHANGED);
  }

  private void put(Entity entity, EventKind kind) {
    var change = Change.to(entity, kind, NOW, Actor.Part.SETUP, Facts.NONE);
    assertEquals(
        new CommitOutcome.Committed(),
        clearance.commit(new Transition(List.of(change), new ArrayList<>())));
  }
}
