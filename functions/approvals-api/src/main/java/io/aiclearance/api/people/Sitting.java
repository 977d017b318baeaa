package io.aiclearance.api.people;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Jira is asked within one call of ours, which must end in time: once it does not answer, or
 * all of it has taken long, it is not asked again.
 */
final class Sitting {
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private volatile @Nullable String over;

  <T> Said<T> ask(Supplier<Said<T>> question) {
    if (over == null && System.nanoTime() - deadline > 0) {
      over = "Jira answered too slowly to ask for the rest.";
    }
    var why = over;
    if (why != null) {
      return new Said.Away<>(why);
    }
    var said = question.get();
    if (said instanceof Said.Away<T>(var reason)) {
      over = reason;
    }
    return said;
  }
}
