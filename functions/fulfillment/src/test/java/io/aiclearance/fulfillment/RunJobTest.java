package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunJobTest extends OneJob {
  @Test
  void a_queued_job_gives_access_and_the_grant_is_active() {
    pending(queued(Action.PROVISION, "person@example.com"));

    assertInstanceOf(RunOutcome.Settled.class, runJob.run(JOB));

    assertEquals(List.of("add person@example.com 00g"), provider.calls);
    assertInstanceOf(Job.Succeeded.class, job());
    var active = assertInstanceOf(Grant.Active.class, grant());
    assertEquals(NOON.plus(Duration.ofDays(30)), active.term().endsAt());
  }

  @Test
  void a_duplicate_delivery_does_nothing() {
    pending(queued(Action.PROVISION, "person@example.com"));
    runJob.run(JOB);

    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));

    assertEquals(1, provider.calls.size());
  }

  @Test
  void of_two_runs_at_the_same_time_one_acts() {
    pending(queued(Action.PROVISION, "person@example.com"));
    clearance.beforeCommit = () -> runJob.run(JOB);

    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));

    assertEquals(1, provider.calls.size());
    assertInstanceOf(Grant.Active.class, grant());
  }

  @Test
  void an_early_delivery_waits_for_its_time() {
    pending(new Job.Queued(task(Action.PROVISION, "p@x.test"), NOON.plusSeconds(1), Revision.NEW));

    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));

    assertEquals(List.of(), provider.calls);
    assertInstanceOf(Job.Queued.class, job());
  }

  @Test
  void a_job_that_is_not_its_grants_last_one_never_acts() {
    pending(queued(Action.PROVISION, "p@x.test"));
    clearance.has(
        new Grant.PendingProvision(entitlement("p@x.test"), JOB.next(), grant().revision()));

    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));

    assertEquals(List.of(), provider.calls);
  }

  @Test
  void a_rate_limit_puts_the_job_back_for_as_long_as_the_provider_asks() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.answers.add(new ProviderOutcome.RetryLater(Duration.ofSeconds(90), PROBLEM));

    runJob.run(JOB);

    var retrying = assertInstanceOf(Job.Retrying.class, job());
    assertEquals(NOON.plusSeconds(90), retrying.notBefore());
    assertEquals(new OutboxMessage.JobDue(JOB, NOON.plusSeconds(90)), clearance.outbox.getLast());
    assertInstanceOf(Grant.PendingProvision.class, grant());
  }

  @Test
  void what_nobody_can_retry_becomes_a_task_for_a_human() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.answers.add(new ProviderOutcome.Rejected(PROBLEM));

    runJob.run(JOB);

    assertInstanceOf(Job.Failed.class, job());
    var task =
        assertInstanceOf(Job.AwaitingManual.class, clearance.jobs.find(JOB.next()).orElseThrow());
    assertEquals(Optional.of(PROBLEM), task.problem());
    assertEquals(JOB.next(), grant().lastJob());
  }

  @Test
  void a_removal_that_keeps_failing_leaves_the_grant_saying_that_it_is_live() {
    leaving();
    for (var attempt = 0; attempt < 6; attempt++) {
      provider.answers.add(new ProviderOutcome.RetryLater(null, PROBLEM));
      runJob.run(JOB);
      now = now.plus(Duration.ofHours(1));
    }

    assertEquals(6, provider.calls.size());
    assertInstanceOf(Job.Failed.class, job());
    assertInstanceOf(Grant.DeprovisionFailed.class, grant());
  }

  @Test
  void an_unknown_outcome_is_looked_at_before_anything_is_tried() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.answers.add(new ProviderOutcome.Unknown(PROBLEM));
    runJob.run(JOB);
    assertTrue(assertInstanceOf(Job.Retrying.class, job()).outcomeUnknown());
    now = now.plus(Duration.ofMinutes(5));
    provider.seen.add(new Observation.Member());

    runJob.run(JOB);

    assertEquals(List.of("add p@x.test 00g", "observe p@x.test 00g"), provider.calls);
    assertInstanceOf(Grant.Active.class, grant());
  }

  @Test
  void an_unknown_outcome_that_had_no_effect_is_tried_again() {
    leaving();
    provider.answers.add(new ProviderOutcome.Unknown(PROBLEM));
    runJob.run(JOB);
    now = now.plus(Duration.ofMinutes(5));
    provider.seen.add(new Observation.Member());

    runJob.run(JOB);

    assertEquals(
        List.of("remove p@x.test 00g", "observe p@x.test 00g", "remove p@x.test 00g"),
        provider.calls);
    assertInstanceOf(Grant.Expired.class, grant());
  }

  @Test
  void an_unknown_outcome_that_cannot_be_looked_at_stays_unknown() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.answers.add(new ProviderOutcome.Unknown(PROBLEM));
    runJob.run(JOB);
    now = now.plus(Duration.ofMinutes(5));
    provider.seen.add(new Observation.NotNow(null, PROBLEM));

    runJob.run(JOB);

    assertEquals(2, provider.calls.size());
    assertTrue(assertInstanceOf(Job.Retrying.class, job()).outcomeUnknown());
  }

  @Test
  void a_run_that_died_is_taken_up_when_its_lease_ends_and_looked_at_first() {
    pending(
        new Job.Running(
            task(Action.PROVISION, "p@x.test"), 1, NOON.plusSeconds(120), Revision.NEW));
    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));
    now = NOON.plusSeconds(120);
    provider.seen.add(new Observation.NotMember());

    runJob.run(JOB);

    assertEquals(List.of("observe p@x.test 00g", "add p@x.test 00g"), provider.calls);
    assertInstanceOf(Grant.Active.class, grant());
  }

  @Test
  void a_grant_that_changed_meanwhile_is_settled_as_it_is_now() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.meanwhile = () -> clearance.beforeCommit = () -> clearance.has(grant());

    assertInstanceOf(RunOutcome.Settled.class, runJob.run(JOB));

    assertInstanceOf(Grant.Active.class, grant());
    assertEquals(1, provider.calls.size());
  }

  @Test
  void a_run_that_was_overtaken_says_nothing() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.meanwhile =
        () -> {
          now = now.plus(Duration.ofMinutes(3));
          runJob.run(JOB);
        };
    provider.seen.add(new Observation.Member());

    assertInstanceOf(RunOutcome.Dropped.class, runJob.run(JOB));

    assertEquals(1, clearance.events.stream().filter("job_succeeded"::equals).count());
  }

  @Test
  void a_person_without_an_address_is_for_a_human() {
    pending(queued(Action.PROVISION, null));

    runJob.run(JOB);

    assertEquals("no-email", assertInstanceOf(Job.Failed.class, job()).problem().code());
    assertEquals(List.of(), provider.calls);
  }

  @Test
  void a_connector_without_credentials_is_for_a_human() {
    runJob = running(new Connectors(Optional::empty, Optional::empty));
    pending(queued(Action.PROVISION, "p@x.test"));

    runJob.run(JOB);

    assertEquals("no-credentials", assertInstanceOf(Job.Failed.class, job()).problem().code());
  }

  @Test
  void a_secret_that_cannot_be_read_costs_no_attempt() {
    runJob =
        running(
            new Connectors(
                () -> {
                  throw new IllegalStateException("Secrets Manager is away");
                },
                Optional::empty));
    pending(queued(Action.PROVISION, "p@x.test"));

    assertThrows(IllegalStateException.class, () -> runJob.run(JOB));

    assertInstanceOf(Job.Queued.class, job());
  }

  @Test
  void a_connector_that_breaks_is_an_attempt_of_unknown_outcome() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.meanwhile =
        () -> {
          throw new IllegalStateException("a bug");
        };

    runJob.run(JOB);

    assertEquals("internal-error", assertInstanceOf(Job.Retrying.class, job()).problem().code());
  }

  @Test
  void a_job_that_dies_at_every_attempt_is_handed_to_a_human() {
    var task = queued(Action.PROVISION, "p@x.test").task();
    pending(new Job.Running(task, 6, NOON.minusSeconds(1), Revision.NEW));
    now = NOON;

    runJob.run(JOB);

    assertEquals("never-finished", assertInstanceOf(Job.Failed.class, job()).problem().code());
  }
}
