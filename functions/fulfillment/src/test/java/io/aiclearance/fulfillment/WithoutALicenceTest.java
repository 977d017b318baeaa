package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Licence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithoutALicenceTest extends OneJob {
  @Test
  void without_a_licence_a_human_is_asked_and_no_provider() {
    pending(queued(Action.PROVISION, "p@x.test"));
    licence = Optional.empty();

    assertEquals(new RunOutcome.Dropped("handed to a human: licence-not-active"), runJob.run(JOB));

    assertEquals(List.of(), provider.calls);
    assertEquals("licence-not-active", assertInstanceOf(Job.Failed.class, job()).problem().code());
    assertEquals(JOB.next(), grant().lastJob());
    var human = clearance.jobs.find(JOB.next()).orElseThrow();
    assertInstanceOf(Job.AwaitingManual.class, human);
  }

  @Test
  void a_job_that_comes_again_after_the_licence_ended_is_not_tried_again() {
    pending(queued(Action.PROVISION, "p@x.test"));
    provider.answers.add(new ProviderOutcome.RetryLater(Duration.ofSeconds(90), PROBLEM));
    runJob.run(JOB);
    licence = Optional.of(new Licence("L-1", NOON.plusSeconds(90), false, Revision.NEW));
    now = NOON.plusSeconds(90);

    runJob.run(JOB);

    assertEquals(1, provider.calls.size());
    assertEquals("licence-not-active", assertInstanceOf(Job.Failed.class, job()).problem().code());
  }

  @Test
  void without_a_licence_access_is_taken_away_all_the_same() {
    leaving();
    licence = Optional.empty();

    assertInstanceOf(RunOutcome.Settled.class, runJob.run(JOB));

    assertEquals(List.of("remove p@x.test 00g"), provider.calls);
  }
}
