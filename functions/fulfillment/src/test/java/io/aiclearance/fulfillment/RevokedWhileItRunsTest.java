package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
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
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.lifecycle.EndEarly;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access is revoked in the middle of being given: what was added last is removed after (R5.1). */
class RevokedWhileItRunsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final GrantId GRANT = new GrantId("AIC-1");
  private static final JobId ADD = new JobId(GRANT, 1);
  private static final Person HOLDER = new Person(new AccountId("acc-1"), "Person", "p@x.test");
  private static final ConnectorBinding GROUP = new ConnectorBinding.OktaGroup("00g");
  private static final Problem SLOW = new Problem("no-answer", "Nothing came.");

  private final InMemoryClearance clearance = new InMemoryClearance();
  private final List<String> calls = new ArrayList<>();
  private Runnable whileAdding = () -> {};
  private ProviderOutcome answer = new ProviderOutcome.Done();
  private Instant now = NOON;
  private final RunJob runJob =
      new RunJob(
          clearance.grants,
          clearance.jobs,
          clearance,
          new Connectors(() -> Optional.of(new Provider()), Optional::empty),
          () -> Optional.of(new Licence("L-1", null, false, Revision.NEW)),
          () -> now,
          () -> 0.0,
          () -> "run");

  @BeforeEach
  void access_is_about_to_be_given() {
    var tool = new ToolId("github-copilot");
    var task = new Task(ADD, Action.PROVISION, HOLDER, tool, "GitHub Copilot", GROUP);
    clearance.has(new Job.Queued(task, NOON, Revision.NEW));
    clearance.has(
        new Grant.PendingProvision(
            new Entitlement(GRANT, HOLDER, tool, "GitHub Copilot", 30, GROUP, NOON),
            ADD,
            Revision.NEW));
  }

  private void revoke() {
    var grant = clearance.grants.find(GRANT).orElseThrow();
    var admin =
        new Reviewer(
            new Person(new AccountId("acc-admin"), "Admin", null), Set.of(Role.JIRA_ADMIN));
    var wish = new EndingCase(grant, admin, EndingCase.How.REVOCATION, "Left");
    var last = clearance.jobs.find(grant.lastJob()).orElseThrow();
    assertEquals(new CommitOutcome.Committed(), clearance.commit(EndEarly.begin(wish, last, now)));
  }

  private Job job(JobId id) {
    return clearance.jobs.find(id).orElseThrow();
  }

  private Grant grant() {
    return clearance.grants.find(GRANT).orElseThrow();
  }

  @Test
  void the_remove_comes_after_the_add_that_was_under_way() {
    whileAdding = this::revoke;

    assertInstanceOf(RunOutcome.Settled.class, runJob.run(ADD));
    assertInstanceOf(Job.Succeeded.class, job(ADD));
    assertInstanceOf(Grant.Deprovisioning.class, grant());
    assertEquals(new RunOutcome.Dropped("not its turn"), runJob.run(ADD.next()));

    now = now.plus(Duration.ofMinutes(2));
    assertInstanceOf(RunOutcome.Settled.class, runJob.run(ADD.next()));

    assertEquals(List.of("add", "remove"), calls);
    assertInstanceOf(Grant.Revoked.class, grant());
  }

  @Test
  void an_add_that_failed_meanwhile_is_not_tried_again() {
    whileAdding = this::revoke;
    answer = new ProviderOutcome.RetryLater(null, SLOW);

    runJob.run(ADD);
    now = now.plus(Duration.ofMinutes(5));

    assertEquals("no-answer", assertInstanceOf(Job.Failed.class, job(ADD)).problem().code());
    assertEquals(new RunOutcome.Dropped("no such job to run"), runJob.run(ADD));
    assertEquals(List.of("add"), calls);
  }

  @Test
  void an_add_that_died_is_closed_and_not_repeated() {
    whileAdding =
        () -> {
          revoke();
          // its outcome is never recorded
          throw new OutOfMemoryError("killed");
        };
    try {
      runJob.run(ADD);
    } catch (OutOfMemoryError killed) {
      assertInstanceOf(Job.Running.class, job(ADD));
    }
    assertEquals(new RunOutcome.Dropped("not its turn"), runJob.run(ADD));

    now = now.plus(Duration.ofMinutes(2));
    assertEquals(new RunOutcome.Dropped("left behind by its grant"), runJob.run(ADD));
    runJob.run(ADD.next());

    assertEquals("superseded", assertInstanceOf(Job.Failed.class, job(ADD)).problem().code());
    assertEquals(List.of("add", "remove"), calls);
    assertInstanceOf(Grant.Revoked.class, grant());
  }

  @Test
  void a_revocation_that_comes_first_leaves_nothing_to_add() {
    clearance.beforeCommit = this::revoke;

    assertEquals(new RunOutcome.Dropped("taken up by another run"), runJob.run(ADD));

    assertEquals(List.of(), calls);
    runJob.run(ADD.next());
    assertEquals(List.of("remove"), calls);
  }

  private final class Provider implements GroupMembership {
    @Override
    public ProviderOutcome add(Subject subject, String groupId) {
      calls.add("add");
      whileAdding.run();
      return answer;
    }

    @Override
    public ProviderOutcome remove(Subject subject, String groupId) {
      calls.add("remove");
      return new ProviderOutcome.Done();
    }

    @Override
    public Observation observe(Subject subject, String groupId) {
      throw new UnsupportedOperationException("nothing is unknown here");
    }
  }
}
