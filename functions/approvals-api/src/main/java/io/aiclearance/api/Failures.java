package io.aiclearance.api;

import io.aiclearance.api.http.Call;
import java.util.StringJoiner;
import java.util.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Logs what broke: where and of which kind, never an exception's message, which may quote what a
 * person sent.
 */
final class Failures {
  private static final Logger LOG = Logger.getLogger("io.aiclearance.api");
  private static final int FRAMES = 12;

  private Failures() {}

  static void log(Call call, RuntimeException failure) {
    LOG.severe(() -> call.route() + " " + call.reference() + " broke: " + describe(failure));
  }

  static void log(RuntimeException failure) {
    LOG.severe(() -> "one of several broke: " + describe(failure));
  }

  private static String describe(Throwable failure) {
    var text = new StringJoiner(" < ");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.add(cause.getClass().getName());
      if (cause instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
        text.add(refused.awsErrorDetails().errorCode() + " " + refused.requestId());
      }
      var frames = cause.getStackTrace();
      for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.add(frames[i].toString());
      }
    }
    return text.toString();
  }
}
