package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.CompleteTask;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Manual provisioning actions: jobs that wait for a human (R5.8). */
final class TasksResource {
  private static final int LONGEST_NOTE = 2_000;

  private final Jobs jobs;
  private final CompleteTask complete;
  private final Listing listing;

  TasksResource(Jobs jobs, CompleteTask complete, Listing listing) {
    this.jobs = jobs;
    this.complete = complete;
    this.listing = listing;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      String jobId,
      String action,
      Views.ToolName tool,
      Views.PersonView holder,
      String issueKey,
      Instant since,
      @Nullable String reason) {
    static TaskView of(Job.AwaitingManual job) {
      var task = job.task();
      return new TaskView(
          job.id().toString(),
          task.action().word(),
          Views.ToolName.of(task.tool(), task.toolName()),
          Views.PersonView.of(task.subject()),
          job.id().grant().request().value(),
          job.since(),
          job.problem().map(Problem::text).orElse(null));
    }
  }

  record CompletedView(String jobId, String action, String state, GrantView grant) {
    static CompletedView of(CompleteTask.Outcome.Completed done, Instant now) {
      var job = done.job();
      return new CompletedView(
          job.id().toString(),
          job.task().action().word(),
          JobState.of(job).word(),
          GrantView.of(done.grant(), now));
    }
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return Answer.of(Problems.forbidden("Manual tasks are for those who decide or audit."));
    }
    return listing.answer(
        call,
        caller,
        Listing.filtered(
            (limit, from) -> jobs.inState(JobState.AWAITING_MANUAL, limit, from),
            job -> caller.oversees(job.id().grant().request().project())),
        job -> TaskView.of((Job.AwaitingManual) job));
  }

  Answer complete(Call call, Reviewer caller, Instant now) {
    var id = Ids.read(call.pathValue("jobId"), JobId::parse);
    if (id.isEmpty() || !complete.maySee(id.get(), caller)) {
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(fields -> fields.text("note", LONGEST_NOTE))
        .then(
            note ->
                switch (complete.complete(id.get(), caller, note, now)) {
                  case CompleteTask.Outcome.Completed done ->
                      Answer.ok(CompletedView.of(done, now));
                  case CompleteTask.Outcome.Refused refused ->
                      Answer.of(Problems.of(refused.refusal()));
                });
  }
}
