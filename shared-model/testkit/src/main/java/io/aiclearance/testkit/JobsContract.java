package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.PROBLEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of the port that reads jobs keeps. */
public abstract class JobsContract extends StoreContract {
  JobsContract(TestStore store) {
    super(store);
  }

  @Test
  void what_was_never_written_is_not_found() {
    assertEquals(Optional.empty(), ports().jobs().find(id(1)));
    assertEquals(List.of(), ports().jobs().inState(JobState.AWAITING_MANUAL, 10, null).items());
    assertEquals(List.of(), ports().jobs().overdue(NOW, 10));
  }

  @Test
  void every_state_comes_back_as_it_was_written() {
    var states = Samples.jobs(id(1)).size();
    for (var i = 0; i < states; i++) {
      assertKept(Samples.jobs(id(i + 1)).get(i));
    }
  }

  @Test
  void what_waits_for_a_human_is_listed_oldest_first_over_all_pages() {
    for (var number : List.of(5, 3, 9, 1, 7, 2, 8, 4, 6)) {
      put(
          new Job.AwaitingManual(
              Samples.task(id(number)), NOW.plusSeconds(number), Optional.empty(), Revision.NEW));
    }
    put(new Job.Queued(Samples.task(id(10)), NOW, Revision.NEW));
    for (var limit : List.of(1, 4, 9, 50)) {
      var listed =
          walk(limit, from -> ports().jobs().inState(JobState.AWAITING_MANUAL, limit, from));
      assertEquals(
          IntStream.rangeClosed(1, 9).mapToObj(JobsContract::id).toList(),
          listed.stream().map(Job::id).toList());
    }
  }

  @Test
  void what_a_human_has_done_waits_no_longer() {
    var task = Samples.task(id(1));
    var waiting = put((Job) new Job.AwaitingManual(task, NOW, Optional.empty(), Revision.NEW));
    put((Job) new Job.Succeeded(task, Actor.Part.SETUP, NOW, waiting.revision()));
    assertEquals(List.of(), ports().jobs().inState(JobState.AWAITING_MANUAL, 10, null).items());
  }

  @Test
  void a_job_is_overdue_from_the_moment_that_it_names_in_each_state_that_may_run() {
    var later = NOW.plusSeconds(60);
    List<Job> states =
        List.of(
            new Job.Queued(Samples.task(id(1)), later, Revision.NEW),
            new Job.Running(Samples.task(id(1)), 1, later, Revision.NEW),
            new Job.Retrying(Samples.task(id(1)), 1, later, PROBLEM, true, Revision.NEW));
    var revision = Revision.NEW;
    for (var state : states) {
      var job = put(Revised.on(revision, state));
      revision = job.revision();
      assertEquals(List.of(), ports().jobs().overdue(later.minusNanos(1), 10));
      assertEquals(List.of(job), ports().jobs().overdue(later, 10));
    }
    put((Job) new Job.Failed(Samples.task(id(1)), 6, PROBLEM, NOW, revision));
    assertEquals(List.of(), ports().jobs().overdue(later, 10));
  }

  @Test
  void the_earliest_of_many_come_first_wherever_they_are_kept() {
    for (var number = 1; number <= 20; number++) {
      var at = NOW.plusSeconds(1 + (number * 7) % 20);
      put(new Job.Queued(Samples.task(id(number)), at, Revision.NEW));
    }
    var sweep = ports().jobs().overdue(NOW.plusSeconds(15), 8);
    assertEquals(
        IntStream.rangeClosed(1, 8).mapToObj(NOW::plusSeconds).toList(),
        sweep.stream().map(Job.Runnable::notBefore).toList());
    assertEquals(15, ports().jobs().overdue(NOW.plusSeconds(15), 100).size());
  }

  private static JobId id(int number) {
    return new JobId(new GrantId("AIC-" + number), 1);
  }
}
