package io.aiclearance.local.template;

/** The template says something that cannot be run here; the message names it and its place. */
public final class TemplateProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateProblem(String message) {
    super(message);
  }
}
