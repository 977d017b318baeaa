package io.aiclearance.local.functions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The one line, in JSON, that says that a call failed. */
final class FailureLine {
  private static final int MOST_FRAMES = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private FailureLine() {}

  static String of(String function, String requestId, String why, @Nullable Throwable error) {
    var line =
        JSON.createObjectNode()
            .put("level", "ERROR")
            .put("function", function)
            .put("requestId", requestId)
            .put("errorMessage", why);
    if (error != null) {
      line.put("errorType", error.getClass().getName());
      var trace = line.putArray("stackTrace");
      for (var at = error; at != null; at = at.getCause()) {
        if (at != error) {
          trace.add("Caused by: " + at);
        }
        Arrays.stream(at.getStackTrace())
            .limit(MOST_FRAMES)
            .forEach(frame -> trace.add(frame.toString()));
      }
    }
    return line.toString();
  }
}
