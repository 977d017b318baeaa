package io.aiclearance.intake;

import java.util.Locale;
import java.util.Set;

/** The statuses that say that nobody wants the request any more (R3.6). */
final class Cancellation {
  private static final Set<String> STATUSES = Set.of("cancelled", "canceled", "withdrawn");

  private Cancellation() {}

  static boolean is(String status) {
    return STATUSES.contains(status.strip().toLowerCase(Locale.ROOT));
  }
}
