package io.aiclearance.local.functions;

/** A function failed, or took too long, as Lambda tells it to whoever invoked it. */
public final class FunctionError extends Exception {
  private static final long serialVersionUID = 1L;

  FunctionError(String message) {
    super(message);
  }
}
