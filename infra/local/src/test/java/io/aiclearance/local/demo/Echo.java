package io.aiclearance.local.demo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** Answers a request with the event that it became. */
public final class Echo implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    if (String.valueOf(event.get("rawPath")).endsWith("/broken")) {
      throw new IllegalStateException("broken");
    }
    return Map.of(
        "statusCode", 200, "cookies", List.of("a=1", "b=2"), "body", String.valueOf(event));
  }
}
