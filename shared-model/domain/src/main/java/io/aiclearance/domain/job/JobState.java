package io.aiclearance.domain.job;

/** The words for a job's states (R1). */
public enum JobState {
  QUEUED("queued"),
  RUNNING("running"),
  RETRYING("retrying"),
  AWAITING_MANUAL("awaitingManual"),
  SUCCEEDED("succeeded"),
  FAILED("failed");

  private final String word;

  JobState(String word) {
    this.word = word;
  }

  public static JobState of(Job job) {
    return switch (job) {
      case Job.Queued _ -> QUEUED;
      case Job.Running _ -> RUNNING;
      case Job.Retrying _ -> RETRYING;
      case Job.AwaitingManual _ -> AWAITING_MANUAL;
      case Job.Succeeded _ -> SUCCEEDED;
      case Job.Failed _ -> FAILED;
    };
  }

  public String word() {
    return word;
  }
}
