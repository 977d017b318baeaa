package io.aiclearance.lifecycle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Clock;
import java.util.Map;

/**
 * Runs the lapse schedule: a failed row fails the run, after all others, so that the alarm sees it.
 */
public final class LapseHandler implements RequestHandler<Map<String, Object>, Swept> {
  private final LapseRequests sweep;
  private final Clock clock;

  public LapseHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public LapseHandler(Map<String, String> environment, Clock clock) {
    this.sweep = new LifecycleWiring(environment, clock).lapseRequests();
    this.clock = clock;
  }

  @Override
  public Swept handleRequest(Map<String, Object> event, Context context) {
    var swept = sweep.run(clock.instant(), TimeLeft.of(context));
    if (swept.failed() > 0) {
      throw new IllegalStateException(swept.failed() + " failed, " + swept.done() + " done");
    }
    return swept;
  }
}
