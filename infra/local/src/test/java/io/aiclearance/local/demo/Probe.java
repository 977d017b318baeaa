package io.aiclearance.local.demo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what its event says, and tells what it sees. */
public final class Probe implements RequestHandler<Map<String, String>, Map<String, Object>> {
  private static int callsOfThisClass;

  private final Map<String, String> environment;
  private final Clock clock;
  private final AtomicInteger inside = new AtomicInteger();
  private int callsOfThisInstance;

  public Probe(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
    callsOfThisClass++;
    callsOfThisInstance++;
    var together = inside.incrementAndGet();
    try {
      Thread.sleep(Long.parseLong(event.getOrDefault("sleep", "0")));
      if (event.containsKey("throw")) {
        throw new IllegalStateException(event.get("throw"));
      }
      return Map.of(
          "together", together,
          "instance", callsOfThisInstance,
          "class", callsOfThisClass,
          "sees", sees(event.getOrDefault("look", "java.lang.String")),
          "environment", environment.getOrDefault("COLOUR", "none"),
          "now", clock.instant().toString(),
          "remaining", context.getRemainingTimeInMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      inside.decrementAndGet();
    }
  }

  private static boolean sees(String name) {
    try {
      Class.forName(name, false, Probe.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
