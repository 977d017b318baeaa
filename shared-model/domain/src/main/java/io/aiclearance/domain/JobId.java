package io.aiclearance.domain;

/**
 * Names a job by its grant and its place in that grant's order: {@code AIC-12.1}, counted from 1.
 */
public record JobId(GrantId grant, int ordinal) {
  public JobId {
    if (ordinal < 1) {
      throw new IllegalArgumentException("jobs are counted from 1");
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not a job's id
   */
  public static JobId parse(String text) {
    Identifiers.requireShape("job id", text, Identifiers.JOB);
    var dot = text.lastIndexOf('.');
    return new JobId(
        new GrantId(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  public JobId next() {
    return new JobId(grant, ordinal + 1);
  }

  @Override
  public String toString() {
    return grant + "." + ordinal;
  }
}
