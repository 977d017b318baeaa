package io.aiclearance.storage;

import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Task;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

final class JobItems {
  private JobItems() {}

  static String statusKey(JobState state) {
    return "job#" + state.word();
  }

  static Item write(Job job) {
    var task = job.task();
    var item =
        Item.empty()
            .put("state", JobState.of(job).word())
            .put("jobId", task.id().toString())
            .put("action", task.action().name())
            .put("subject", PersonItems.write(task.subject()))
            .put("tool", task.tool().value())
            .put("toolName", task.toolName())
            .put("connector", ConnectorItems.write(task.connector()));
    job.dueAt().ifPresent(at -> Due.JOB.mark(item, task.id().toString(), at));
    return switch (job) {
      case Job.Queued queued -> item.put("notBefore", queued.notBefore());
      case Job.Running running ->
          item.put("attempts", running.attempts()).put("leaseUntil", running.leaseUntil());
      case Job.Retrying retrying ->
          item.put("attempts", retrying.attempts())
              .put("notBefore", retrying.notBefore())
              .put("problem", ConnectorItems.write(retrying.problem()))
              .put("outcomeUnknown", retrying.outcomeUnknown());
      // only what waits for a human is listed by status
      case Job.AwaitingManual waiting -> {
        listed(item, job, waiting.since()).put("since", waiting.since());
        waiting.problem().ifPresent(p -> item.put("problem", ConnectorItems.write(p)));
        yield item;
      }
      case Job.Succeeded succeeded ->
          item.put("by", succeeded.by().word()).put("at", succeeded.at());
      case Job.Failed failed ->
          item.put("attempts", failed.attempts())
              .put("problem", ConnectorItems.write(failed.problem()))
              .put("at", failed.at());
    };
  }

  private static Item listed(Item item, Job job, Instant at) {
    return item.put(Keys.STATUS_KEY, statusKey(JobState.of(job)))
        .put(Keys.STATUS_AT, Due.at(at, job.id().toString()));
  }

  static Job read(Item item, Revision revision) {
    var task =
        new Task(
            JobId.parse(item.text("jobId")),
            Action.valueOf(item.text("action")),
            PersonItems.read(item.map("subject")),
            new ToolId(item.text("tool")),
            item.text("toolName"),
            ConnectorItems.read(item.map("connector")));
    return switch (state(item.text("state"))) {
      case QUEUED -> new Job.Queued(task, item.time("notBefore"), revision);
      case RUNNING ->
          new Job.Running(task, item.integer("attempts"), item.time("leaseUntil"), revision);
      case RETRYING ->
          new Job.Retrying(
              task,
              item.integer("attempts"),
              item.time("notBefore"),
              ConnectorItems.readProblem(item.map("problem")),
              item.flag("outcomeUnknown"),
              revision);
      case AWAITING_MANUAL ->
          new Job.AwaitingManual(
              task,
              item.time("since"),
              Optional.of(item)
                  .filter(i -> i.has("problem"))
                  .map(i -> ConnectorItems.readProblem(i.map("problem"))),
              revision);
      case SUCCEEDED ->
          new Job.Succeeded(task, ActorItems.read(item.text("by")), item.time("at"), revision);
      case FAILED ->
          new Job.Failed(
              task,
              item.integer("attempts"),
              ConnectorItems.readProblem(item.map("problem")),
              item.time("at"),
              revision);
    };
  }

  private static JobState state(String word) {
    return Arrays.stream(JobState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no job state " + word));
  }
}
