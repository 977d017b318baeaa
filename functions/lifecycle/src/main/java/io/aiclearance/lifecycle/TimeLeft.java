package io.aiclearance.lifecycle;

import com.amazonaws.services.lambda.runtime.Context;

/** Whether there is time for one more before the function is cut. */
@FunctionalInterface
interface TimeLeft {
  int MARGIN_MILLIS = 10_000;

  boolean running();

  static TimeLeft of(Context context) {
    return () -> context.getRemainingTimeInMillis() > MARGIN_MILLIS;
  }
}
