package io.aiclearance.local.functions;

/** A function failed, or took too long, as Lambda tells it to whoever invoked it. */
public final class FunctionError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String requestId;

  FunctionError(String requestId, String message) {
    super(message);
    this.requestId = requestId;
  }

  public String requestId() {
    return requestId;
  }
}
