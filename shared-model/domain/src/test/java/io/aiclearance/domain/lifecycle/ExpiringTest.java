package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.lifecycle.Situations.TERM;
import static io.aiclearance.domain.lifecycle.Situations.active;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.job;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.NoteTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiringTest {
  @Test
  void a_grant_at_its_end_begins_to_leave_with_its_job_in_the_same_commit() {
    var transition = Expiry.expire(active(1, OKTA), TERM.endsAt());
    var leaving = after(transition, Grant.Deprovisioning.class);
    assertEquals(Grant.Ending.EXPIRED, leaving.ending());
    assertEquals(job(2), leaving.lastJob());
    var queued = after(transition, Job.Queued.class);
    assertEquals(Action.DEPROVISION, queued.task().action());
    assertEquals(List.of(EventKind.GRANT_ENDING, EventKind.JOB_QUEUED), events(transition));
    assertEquals(List.of(new JobDue(job(2), TERM.endsAt())), transition.outbox());
  }

  @Test
  void a_manual_tools_way_out_waits_for_a_human_who_is_told() {
    var transition = Expiry.expire(active(1, new ConnectorBinding.Manual()), TERM.endsAt());
    assertEquals(Action.DEPROVISION, after(transition, Job.AwaitingManual.class).task().action());
    assertEquals(List.of(NoteTemplate.MANUAL_TASK_WAITING), notes(transition));
  }

  @Test
  void what_is_not_over_is_not_expired() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Expiry.expire(active(1, OKTA), TERM.endsAt().minusNanos(1)));
  }
}
