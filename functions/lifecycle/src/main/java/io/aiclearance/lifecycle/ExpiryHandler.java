package io.aiclearance.lifecycle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Clock;
import java.util.Map;

/**
 * Runs the expiry schedule, grants first, then exceptions: a failed row fails the run, after all
 * others, so that the alarm sees it.
 */
public final class ExpiryHandler implements RequestHandler<Map<String, Object>, Swept> {
  private final ExpireGrants grants;
  private final ExpireExceptions exceptions;
  private final Clock clock;

  public ExpiryHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public ExpiryHandler(Map<String, String> environment, Clock clock) {
    var wiring = new LifecycleWiring(environment, clock);
    this.grants = wiring.expireGrants();
    this.exceptions = wiring.expireExceptions();
    this.clock = clock;
  }

  @Override
  public Swept handleRequest(Map<String, Object> event, Context context) {
    var timeLeft = TimeLeft.of(context);
    var swept =
        grants.run(clock.instant(), timeLeft).and(exceptions.run(clock.instant(), timeLeft));
    if (swept.failed() > 0) {
      throw new IllegalStateException(swept.failed() + " failed, " + swept.done() + " done");
    }
    return swept;
  }
}
