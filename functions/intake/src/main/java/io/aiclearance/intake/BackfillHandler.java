package io.aiclearance.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Clock;
import java.util.Map;

/** Runs the backfill's schedule. */
public final class BackfillHandler implements RequestHandler<Map<String, Object>, Backfilled> {
  /** A page takes one call of Jira's and some of DynamoDB's and the queue's. */
  private static final int MARGIN_MILLIS = 20_000;

  private final Backfill backfill;
  private final Clock clock;

  public BackfillHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public BackfillHandler(Map<String, String> environment, Clock clock) {
    this.backfill = new BackfillWiring(environment, clock).backfill();
    this.clock = clock;
  }

  @Override
  public Backfilled handleRequest(Map<String, Object> event, Context context) {
    return backfill.run(clock.instant(), () -> context.getRemainingTimeInMillis() > MARGIN_MILLIS);
  }
}
