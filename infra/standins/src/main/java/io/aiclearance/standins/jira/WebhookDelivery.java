package io.aiclearance.standins.jira;

import java.util.List;
import java.util.OptionalInt;

/**
 * One event and what became of it.
 *
 * @param identifier {@code X-Atlassian-Webhook-Identifier}, the same on every attempt
 * @param event {@code jira:issue_created}, {@code comment_created} and so on
 * @param body the exact bytes that were signed, as UTF-8 text
 */
public record WebhookDelivery(
    String identifier,
    String event,
    String issueKey,
    String body,
    List<Attempt> attempts,
    State state) {

  /**
   * {@code GIVEN_UP} follows the last retry, {@code REFUSED} an answer that is never retried;
   * {@code LOST} ones were never sent.
   */
  public enum State {
    IN_FLIGHT,
    DELIVERED,
    REFUSED,
    GIVEN_UP,
    LOST,
    SENT_NOWHERE
  }

  /**
   * @param retry 0 for the first attempt
   * @param status absent where no answer came
   */
  public record Attempt(int retry, OptionalInt status) {}

  public WebhookDelivery {
    attempts = List.copyOf(attempts);
  }
}
