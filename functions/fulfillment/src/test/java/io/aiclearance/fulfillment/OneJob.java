package io.aiclearance.fulfillment;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.policy.Licence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One job of one grant, and whoever is to run it. */
abstract class OneJob {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final GrantId GRANT = new GrantId("AIC-1");
  static final JobId JOB = JobId.parse("AIC-1.1");
  static final Problem PROBLEM = new Problem("no-answer", "Nothing came.");

  final InMemoryClearance clearance = new InMemoryClearance();
  final Provider provider = new Provider();
  Optional<Licence> licence = Optional.of(new Licence("L-1", null, false, Revision.NEW));
  Instant now = NOON;
  RunJob runJob = running(new Connectors(() -> Optional.of(provider), Optional::empty));

  RunJob running(Connectors connectors) {
    return new RunJob(
        clearance.grants,
        clearance.jobs,
        clearance,
        connectors,
        () -> licence,
        () -> now,
        () -> 0.0,
        () -> "run");
  }

  void pending(Job job) {
    clearance.has(job);
    clearance.has(
        new Grant.PendingProvision(entitlement(job.task().subject().email()), JOB, Revision.NEW));
  }

  void leaving() {
    clearance.has(queued(Action.DEPROVISION, "p@x.test"));
    clearance.has(
        new Grant.Deprovisioning(
            entitlement("p@x.test"),
            java.util.Optional.of(new Term(NOON.minus(Duration.ofDays(30)), NOON)),
            Grant.Ending.EXPIRED,
            JOB,
            Revision.NEW));
  }

  static Job queued(Action action, @Nullable String email) {
    return new Job.Queued(task(action, email), NOON, Revision.NEW);
  }

  static Task task(Action action, @Nullable String email) {
    return new Task(
        JOB,
        action,
        person(email),
        new ToolId("github-copilot"),
        "GitHub Copilot",
        new ConnectorBinding.OktaGroup("00g"));
  }

  static Entitlement entitlement(@Nullable String email) {
    return new Entitlement(
        GRANT,
        person(email),
        new ToolId("github-copilot"),
        "GitHub Copilot",
        30,
        new ConnectorBinding.OktaGroup("00g"),
        NOON);
  }

  static Person person(@Nullable String email) {
    return new Person(new AccountId("acc-1"), "Person", email);
  }

  Job job() {
    return clearance.jobs.find(JOB).orElseThrow();
  }

  Grant grant() {
    return clearance.grants.find(GRANT).orElseThrow();
  }

  /** Does what it is told once, and everything after that. */
  static final class Provider implements GroupMembership {
    final List<String> calls = new ArrayList<>();
    final Deque<ProviderOutcome> answers = new ArrayDeque<>();
    final Deque<Observation> seen = new ArrayDeque<>();
    Runnable meanwhile = () -> {};

    @Override
    public ProviderOutcome add(Subject subject, String groupId) {
      return answer("add", subject, groupId);
    }

    @Override
    public ProviderOutcome remove(Subject subject, String groupId) {
      return answer("remove", subject, groupId);
    }

    @Override
    public Observation observe(Subject subject, String groupId) {
      calls.add("observe " + subject.email() + " " + groupId);
      return seen.removeFirst();
    }

    private ProviderOutcome answer(String verb, Subject subject, String groupId) {
      calls.add(verb + " " + subject.email() + " " + groupId);
      var now = meanwhile;
      meanwhile = () -> {};
      now.run();
      var next = answers.poll();
      return next == null ? new ProviderOutcome.Done() : next;
    }
  }
}
