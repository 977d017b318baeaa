package io.aiclearance.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.aiclearance.storage.DynamoDbWaiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Finds what the stream lost: whatever waits longer than a stream takes. */
public final class RelaySweepHandler
    implements RequestHandler<Map<String, Object>, RelaySweepHandler.Swept> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAGE = 100;
  private static final int MARGIN_MILLIS = 20_000;

  private final DynamoDbWaiting waiting;
  private final PassOn passOn;
  private final Clock clock;

  /** What a sweep did: what failed waits on. */
  public record Swept(int found, int failed) {}

  public RelaySweepHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public RelaySweepHandler(Map<String, String> environment, Clock clock) {
    var wiring = new RelayWiring(environment, clock);
    this.waiting = wiring.waiting();
    this.passOn = wiring.passOn();
    this.clock = clock;
  }

  @Override
  public Swept handleRequest(Map<String, Object> event, Context context) {
    var found = 0;
    while (true) {
      var now = clock.instant();
      var things = waiting.since(now.minus(PATIENCE), PAGE);
      var failed = things.isEmpty() ? 0 : passOn.pass(things, now);
      found += things.size();
      if (failed > 0) {
        throw new IllegalStateException(failed + " of " + found + " could not be passed on");
      }
      if (things.size() < PAGE || context.getRemainingTimeInMillis() < MARGIN_MILLIS) {
        return new Swept(found, 0);
      }
    }
  }
}
