package io.aiclearance.jira;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a call of ours has to do with what Atlassian publishes.
 *
 * @param method the call, as {@code JiraIssues.read}, with the number of its arguments
 * @param operationId the operation that it makes use of
 * @param adapted makes of the published example what is asked for, where the example shows other
 *     things or another shape than the description itself says
 * @param more answers to what is asked after the first one
 * @param call makes the call, and takes from the answer what {@code expected} is about
 */
record Contract(
    String method,
    String operationId,
    UnaryOperator<String> adapted,
    List<String> more,
    Function<Jira, JiraAnswer<?>> call,
    Object expected) {
  static Contract of(
      String method, String operationId, Function<Jira, JiraAnswer<?>> call, Object expected) {
    return new Contract(method, operationId, UnaryOperator.identity(), List.of(), call, expected);
  }

  Contract adapted(UnaryOperator<String> change) {
    return new Contract(method, operationId, change, more, call, expected);
  }

  /** The example is the first of several pages. */
  Contract andThen(String page) {
    return new Contract(method, operationId, adapted, List.of(page), call, expected);
  }

  @Override
  public String toString() {
    return method;
  }
}
