package io.aiclearance.ticketsync;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.aiclearance.runtime.Redelivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a batch goes back to the queue, and for how long: after a message that fails, the later
 * ones of its group wait as long as it does, so that none overtakes it.
 */
final class GivenBack {
  private static final String GROUP = "MessageGroupId";

  private final Redelivery redelivery;
  private final List<BatchItemFailure> failures = new ArrayList<>();
  private final Map<String, Duration> pauses = new HashMap<>();
  private @Nullable Duration pauseOfJira;

  GivenBack(Redelivery redelivery) {
    this.redelivery = redelivery;
  }

  /** Gives the message back, untried, if something before it says so. */
  boolean withhold(SQSMessage message) {
    var ofGroup = pauses.get(group(message));
    if (ofGroup != null) {
      hold(message, ofGroup);
    } else if (pauseOfJira != null) {
      hold(message, backoff(message, pauseOfJira));
    }
    return ofGroup != null || pauseOfJira != null;
  }

  /** Gives a message back that did not work out. */
  void failed(SQSMessage message, Duration atLeast, Told.Reach reach) {
    if (reach == Told.Reach.JIRA) {
      pauseOfJira = atLeast;
    }
    hold(message, backoff(message, atLeast));
  }

  /** Gives a message back that nothing speaks against but the time. */
  void untried(SQSMessage message) {
    hold(message, Duration.ZERO);
  }

  List<BatchItemFailure> failures() {
    return failures;
  }

  private void hold(SQSMessage message, Duration pause) {
    pauses.put(group(message), pause);
    redelivery.after(pause, message.getReceiptHandle());
    failures.add(new BatchItemFailure(message.getMessageId()));
  }

  private Duration backoff(SQSMessage message, Duration atLeast) {
    return redelivery.backoff(Redelivery.receives(message.getAttributes()), atLeast);
  }

  private static String group(SQSMessage message) {
    return message.getAttributes().getOrDefault(GROUP, message.getMessageId());
  }
}
