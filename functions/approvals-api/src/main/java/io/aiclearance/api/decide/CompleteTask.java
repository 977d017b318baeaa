package io.aiclearance.api.decide;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.lifecycle.Fulfilment;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Records that a person did by hand what a task asked for (R5.8). */
public final class CompleteTask {
  private static final int MOST_ATTEMPTS = 5;

  private final Jobs jobs;
  private final Grants grants;
  private final Commits commits;

  public CompleteTask(Jobs jobs, Grants grants, Commits commits) {
    this.jobs = jobs;
    this.grants = grants;
    this.commits = commits;
  }

  /** What the confirmation came to. */
  public sealed interface Outcome {
    /** The task is done, by this call or by an earlier one of the same person. */
    record Completed(Job.Succeeded job, Grant grant) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Whether the person may know that there is such a task (R2.5). */
  public boolean maySee(JobId id, Reviewer person) {
    return jobs.find(id).filter(job -> maySee(person, job)).isPresent();
  }

  public Outcome complete(JobId id, Reviewer by, String note, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var outcome = attempt(id, by, note, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return refused(
        Refusal.Kind.CONFLICT,
        "task-keeps-changing",
        "Others are changing this task right now. Look at it again.");
  }

  private Optional<Outcome> attempt(JobId id, Reviewer by, String note, Instant now) {
    var job = jobs.find(id);
    if (job.isEmpty() || !maySee(by, job.get())) {
      return Optional.of(notFound());
    }
    var barred = barrier(by, job.get());
    if (barred.isPresent()) {
      return barred;
    }
    var grant =
        grants
            .find(id.grant())
            .orElseThrow(() -> new IllegalStateException("job " + id + " has no grant"));
    var me = new Actor.Someone(by.person().account());
    return switch (job.get()) {
      case Job.Succeeded done when done.by().equals(me) ->
          Optional.of(new Outcome.Completed(done, grant));
      case Job.AwaitingManual task when grant.lastJob().equals(id) ->
          commit(Fulfilment.completedByHand(grant, task, me, note, now), grant);
      case Job other -> Optional.of(notWaiting(other));
    };
  }

  private Optional<Outcome> commit(Transition transition, Grant before) {
    if (!(commits.commit(transition) instanceof CommitOutcome.Committed)) {
      return Optional.empty();
    }
    Job.Succeeded job = null;
    var grant = before;
    for (var change : transition.changes()) {
      switch (change.after()) {
        case Job.Succeeded done -> job = done;
        case Grant changed -> grant = changed;
        default -> {}
      }
    }
    return Optional.of(new Outcome.Completed(Objects.requireNonNull(job), grant));
  }

  private static boolean maySee(Reviewer person, Job job) {
    return person.oversees(project(job)) || holds(person, job);
  }

  private static ProjectKey project(Job job) {
    return job.id().grant().request().project();
  }

  private static boolean holds(Reviewer person, Job job) {
    return job.task().subject().account().equals(person.person().account());
  }

  /** Who may not, whatever the task's state is. */
  private static Optional<Outcome> barrier(Reviewer by, Job job) {
    if (!by.decidesIn(project(job), job.task().tool())) {
      return Optional.of(
          refused(
              Refusal.Kind.FORBIDDEN,
              "completer-takes-part",
              "Manual tasks are for approvers, security reviewers and Jira admins."));
    }
    if (job.task().subject().isAlso(by.person())) {
      return Optional.of(
          refused(
              Refusal.Kind.FORBIDDEN,
              "holder-does-not-complete",
              "You cannot confirm a task for your own access. Somebody else must."));
    }
    return Optional.empty();
  }

  private static Outcome notWaiting(Job job) {
    return refused(
        Refusal.Kind.CONFLICT,
        "task-awaits-a-human",
        job instanceof Job.AwaitingManual
            ? "A later task has taken this one's place. Complete that one."
            : "The task is " + JobState.of(job).word() + ": there is nothing to confirm.");
  }

  private static Outcome notFound() {
    return refused(Refusal.Kind.NOT_FOUND, "task-exists", "There is no such task.");
  }

  private static Outcome.Refused refused(Refusal.Kind kind, String rule, String text) {
    return new Outcome.Refused(new Refusal(kind, rule, text));
  }
}
