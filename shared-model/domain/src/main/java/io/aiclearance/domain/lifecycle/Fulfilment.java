package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a job goes on, and its grant with it (R5.1, R5.2). */
public final class Fulfilment {
  /** Longer than the function may run, so that an expired lease means a dead attempt. */
  static final Duration LEASE = Duration.ofMinutes(2);

  static final int MOST_ATTEMPTS = 6;

  private static final Problem NEVER_FINISHED =
      new Problem(
          "never-finished",
          "Every attempt ended without an answer. Look at the group, then do it by hand.");

  private Fulfilment() {}

  /** Whether the connector may take this job up now. */
  public static boolean ready(Grant grant, Job.Runnable job, Instant now) {
    return grant.lastJob().equals(job.id())
        && grant instanceof Grant.Open
        && !now.isBefore(job.notBefore());
  }

  /** Whether an earlier attempt may have had its effect, so that the provider is asked first. */
  public static boolean outcomeUnknown(Job.Runnable job) {
    return switch (job) {
      case Job.Queued _ -> false;
      case Job.Running _ -> true;
      case Job.Retrying retrying -> retrying.outcomeUnknown();
    };
  }

  /** Whether every attempt was made and the last one never told how it ended. */
  public static boolean abandoned(Job.Runnable job) {
    return job instanceof Job.Running && job.attempts() >= MOST_ATTEMPTS;
  }

  /** Whether the grant went another way, and nothing that this job began can go on any more. */
  public static boolean leftBehind(Grant grant, Job.Runnable job, Instant now) {
    return !grant.lastJob().equals(job.id())
        && !(job instanceof Job.Running running && now.isBefore(running.leaseUntil()));
  }

  /** Closes a job that was left behind. */
  public static Transition close(Job.Runnable leftBehind, Instant now) {
    return new Transition(
        List.of(Supersede.closed(leftBehind, Actor.Part.FULFILLMENT, now)), List.of());
  }

  /** Hands a job over that dies each time it is run. */
  public static Transition abandon(Grant grant, Job.Running job, Instant now) {
    return giveUp(grant, job, NEVER_FINISHED, now);
  }

  /** Asks a human for what the connector may not do, which is not this job's failure to do it. */
  public static Transition handOver(Grant grant, Job.Runnable job, Problem problem, Instant now) {
    return giveUp(grant, job, problem, now);
  }

  /**
   * Takes the job up for one attempt.
   *
   * @param run names the attempt, so that two of the same moment are not taken for one
   */
  public static Transition claim(Job.Runnable job, String run, Instant now) {
    var running = new Job.Running(job.task(), job.attempts() + 1, now.plus(LEASE), job.revision());
    return new Transition(
        List.of(
            Change.to(
                running,
                EventKind.JOB_STARTED,
                now,
                Actor.Part.FULFILLMENT,
                running
                    .facts()
                    .with("attempt", Integer.toString(running.attempts()))
                    .with("run", run))),
        List.of());
  }

  /**
   * Records what the provider answered.
   *
   * @param jitter from 0 to 1: how far into the extra half of the pause the next attempt falls
   */
  public static Transition settle(
      Grant grant, Job.Running job, ProviderOutcome outcome, Instant now, double jitter) {
    if (!grant.lastJob().equals(job.id())) {
      return tooLate(job, outcome, now);
    }
    return switch (outcome) {
      case ProviderOutcome.Done _ -> succeed(grant, job, Actor.Part.FULFILLMENT, job.facts(), now);
      case ProviderOutcome.AlreadyDone _ ->
          succeed(grant, job, Actor.Part.FULFILLMENT, job.facts().with("already", "yes"), now);
      case ProviderOutcome.RetryLater later ->
          job.attempts() < MOST_ATTEMPTS
              ? retry(job, later.problem(), pause(job, later.notBefore(), jitter), false, now)
              : giveUp(grant, job, later.problem(), now);
      case ProviderOutcome.Unknown unknown ->
          job.attempts() < MOST_ATTEMPTS
              ? retry(job, unknown.problem(), pause(job, null, jitter), true, now)
              : giveUp(grant, job, unknown.problem(), now);
      case ProviderOutcome.Rejected rejected -> giveUp(grant, job, rejected.problem(), now);
    };
  }

  /**
   * The grant went another way while this attempt ran: what came of it is recorded, and what undoes
   * it comes after it.
   */
  private static Transition tooLate(Job.Running job, ProviderOutcome outcome, Instant now) {
    var facts = job.facts().with("superseded", "yes");
    var closed =
        switch (outcome) {
          case ProviderOutcome.Done _, ProviderOutcome.AlreadyDone _ ->
              Change.to(
                  new Job.Succeeded(job.task(), Actor.Part.FULFILLMENT, now, job.revision()),
                  EventKind.JOB_SUCCEEDED,
                  now,
                  Actor.Part.FULFILLMENT,
                  facts);
          case ProviderOutcome.RetryLater(var _, var problem) -> failed(job, problem, facts, now);
          case ProviderOutcome.Unknown(var problem) -> failed(job, problem, facts, now);
          case ProviderOutcome.Rejected(var problem) -> failed(job, problem, facts, now);
        };
    return new Transition(List.of(closed), List.of());
  }

  private static Change failed(Job.Running job, Problem problem, Facts facts, Instant now) {
    return Change.to(
        new Job.Failed(job.task(), job.attempts(), problem, now, job.revision()),
        EventKind.JOB_FAILED,
        now,
        Actor.Part.FULFILLMENT,
        facts.with("problem", problem.code()));
  }

  /** Records that a human did it (R5.8). */
  public static Transition completedByHand(
      Grant grant, Job.AwaitingManual job, Actor by, String note, Instant now) {
    var facts = note.isBlank() ? job.facts() : job.facts().with("note", note);
    return succeed(grant, job, by, facts.with("byHand", "yes"), now);
  }

  private static Transition succeed(Grant grant, Job.Open job, Actor by, Facts facts, Instant now) {
    var changes = new ArrayList<Change>();
    var outbox = new ArrayList<OutboxMessage>();
    changes.add(
        Change.to(
            new Job.Succeeded(job.task(), by, now, job.revision()),
            EventKind.JOB_SUCCEEDED,
            now,
            by,
            facts));
    switch (job.task().action()) {
      case PROVISION -> activate((Grant.PendingProvision) grant, by, now, changes, outbox);
      case DEPROVISION -> end((Grant.Leaving) grant, by, now, changes, outbox);
      case VERIFY -> {}
    }
    return new Transition(changes, outbox);
  }

  private static void activate(
      Grant.PendingProvision grant,
      Actor by,
      Instant now,
      List<Change> changes,
      List<OutboxMessage> outbox) {
    var wanted = Term.starting(now, grant.entitlement().days());
    var lastEnd = grant.entitlement().lastEnd(wanted);
    if (!now.isBefore(lastEnd)) {
      comeTooLate(grant, by, now, changes, outbox);
      return;
    }
    var term = wanted.endsAt().isAfter(lastEnd) ? wanted.until(lastEnd) : wanted;
    var active = new Grant.Active(grant.entitlement(), term, grant.lastJob(), grant.revision());
    changes.add(
        Change.to(
            active,
            EventKind.GRANT_ACTIVATED,
            now,
            by,
            active.facts().with("endsAt", term.endsAt().toString())));
    var until = term.endsAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    outbox.add(
        tell(
            grant,
            new Note(
                NoteTemplate.ACCESS_ACTIVE,
                Map.of("tool", grant.entitlement().toolName(), "until", until))));
  }

  /** The 180 days went by before the access was given again: it is taken away at once (R4.6). */
  private static void comeTooLate(
      Grant.PendingProvision grant,
      Actor by,
      Instant now,
      List<Change> changes,
      List<OutboxMessage> outbox) {
    var next = grant.lastJob().next();
    var leaving =
        new Grant.Deprovisioning(
            grant.entitlement(),
            grant.entitlement().earlier(),
            Grant.Ending.EXPIRED,
            next,
            grant.revision());
    var job = NextJob.open(next, Action.DEPROVISION, grant.entitlement(), by, now);
    changes.add(
        Change.to(
            leaving, EventKind.GRANT_ENDING, now, by, leaving.facts().with("ending", "expired")));
    changes.add(job.change());
    outbox.add(job.message());
  }

  private static void end(
      Grant.Leaving grant,
      Actor by,
      Instant now,
      List<Change> changes,
      List<OutboxMessage> outbox) {
    var entitlement = grant.entitlement();
    Grant ended =
        switch (grant.ending()) {
          case EXPIRED ->
              new Grant.Expired(
                  entitlement, grant.term().orElseThrow(), now, grant.lastJob(), grant.revision());
          case REVOKED ->
              new Grant.Revoked(entitlement, grant.term(), now, grant.lastJob(), grant.revision());
        };
    var kind =
        switch (grant.ending()) {
          case EXPIRED -> EventKind.GRANT_EXPIRED;
          case REVOKED -> EventKind.GRANT_REVOKED;
        };
    changes.add(Change.to(ended, kind, now, by, ended.facts()));
    outbox.add(
        tell(grant, new Note(NoteTemplate.ACCESS_ENDED, Map.of("tool", entitlement.toolName()))));
  }

  private static Transition retry(
      Job.Running job, Problem problem, Duration pause, boolean outcomeUnknown, Instant now) {
    var retrying =
        new Job.Retrying(
            job.task(), job.attempts(), now.plus(pause), problem, outcomeUnknown, job.revision());
    return new Transition(
        List.of(
            Change.to(
                retrying,
                EventKind.JOB_RETRYING,
                now,
                Actor.Part.FULFILLMENT,
                retrying.facts().with("problem", problem.code()))),
        List.of(new JobDue(job.id(), retrying.notBefore())));
  }

  /** What the connector could not do goes to a human, and the grant says the truth. */
  private static Transition giveUp(Grant grant, Job.Runnable job, Problem problem, Instant now) {
    var failed = new Job.Failed(job.task(), job.attempts(), problem, now, job.revision());
    var human = NextJob.afterFailure(job.task(), problem, now);
    var next = job.id().next();
    Grant handed =
        switch (grant) {
          case Grant.Leaving leaving ->
              new Grant.DeprovisionFailed(
                  leaving.entitlement(),
                  leaving.term(),
                  leaving.ending(),
                  problem,
                  next,
                  leaving.revision());
          case Grant.PendingProvision pending ->
              new Grant.PendingProvision(pending.entitlement(), next, pending.revision());
          case Grant.Active active ->
              new Grant.Active(active.entitlement(), active.term(), next, active.revision());
          case Grant.Ended ended ->
              throw new IllegalStateException("grant " + ended.id() + " has ended");
        };
    return new Transition(
        List.of(
            Change.to(
                failed,
                EventKind.JOB_FAILED,
                now,
                Actor.Part.FULFILLMENT,
                failed.facts().with("problem", problem.code())),
            Change.to(
                handed,
                handed instanceof Grant.DeprovisionFailed
                    ? EventKind.GRANT_DEPROVISION_FAILED
                    : EventKind.GRANT_HANDED_TO_HUMAN,
                now,
                Actor.Part.FULFILLMENT,
                handed.facts().with("problem", problem.code())),
            human.change()),
        List.of(human.message()));
  }

  /** What the provider asked for, or 30 s doubled with each attempt; then up to half of it more. */
  private static Duration pause(
      Job.Running job, java.time.@org.jspecify.annotations.Nullable Duration asked, double jitter) {
    var base =
        asked != null ? asked : Duration.ofSeconds(30).multipliedBy(1L << (job.attempts() - 1));
    return base.plusMillis((long) (base.toMillis() / 2 * jitter));
  }

  private static TicketUpdate tell(Grant grant, Note note) {
    return new TicketUpdate(grant.id().request(), List.of(note), null);
  }
}
