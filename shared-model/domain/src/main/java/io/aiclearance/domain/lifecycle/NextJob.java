package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a grant's next job: at the connector, or as a task for a human. */
record NextJob(Change change, OutboxMessage message) {

  static NextJob open(JobId id, Action action, Entitlement entitlement, Actor actor, Instant now) {
    return openAfter(now, id, action, entitlement, actor, now);
  }

  /**
   * @param notBefore a connector takes it up from then on, for what an earlier job may still do
   */
  static NextJob openAfter(
      Instant notBefore,
      JobId id,
      Action action,
      Entitlement entitlement,
      Actor actor,
      Instant now) {
    var task = task(id, action, entitlement);
    return task.connector() instanceof ConnectorBinding.Manual
        ? byHand(task, Optional.empty(), actor, now)
        : queued(task, notBefore, actor, now);
  }

  /** What a connector could not do, a human is asked to do. */
  static NextJob afterFailure(Task failed, Problem problem, Instant now) {
    var task =
        new Task(
            failed.id().next(),
            failed.action(),
            failed.subject(),
            failed.tool(),
            failed.toolName(),
            failed.connector());
    return byHand(task, Optional.of(problem), Actor.Part.FULFILLMENT, now);
  }

  private static Task task(JobId id, Action action, Entitlement entitlement) {
    return new Task(
        id,
        action,
        entitlement.holder(),
        entitlement.tool(),
        entitlement.toolName(),
        entitlement.connector());
  }

  private static NextJob queued(Task task, Instant notBefore, Actor actor, Instant now) {
    var job = new Job.Queued(task, notBefore, Revision.NEW);
    return new NextJob(
        Change.to(job, EventKind.JOB_QUEUED, now, actor, job.facts()),
        new OutboxMessage.JobDue(task.id(), notBefore));
  }

  private static NextJob byHand(Task task, Optional<Problem> problem, Actor actor, Instant now) {
    var job = new Job.AwaitingManual(task, now, problem, Revision.NEW);
    var facts = problem.map(p -> job.facts().with("problem", p.code())).orElse(job.facts());
    var args = new java.util.HashMap<String, String>();
    args.put("action", task.action().word());
    args.put("tool", task.toolName());
    args.put("person", task.subject().displayName());
    problem.ifPresent(p -> args.put("problem", p.text()));
    return new NextJob(
        Change.to(job, EventKind.JOB_AWAITING_MANUAL, now, actor, facts),
        new OutboxMessage.TicketUpdate(
            task.id().grant().request(),
            List.of(
                new Note(
                    problem.isPresent()
                        ? NoteTemplate.FULFILMENT_FAILED
                        : NoteTemplate.MANUAL_TASK_WAITING,
                    Map.copyOf(args))),
            null));
  }
}
