package io.aiclearance.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** Does what is planned, each at its moment, in no time. */
final class Timeline {
  private record Step(Instant at, long number, Runnable does) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      var byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Step> steps = new PriorityQueue<>();
  private final TestClock clock;
  private long planned;

  Timeline(TestClock clock) {
    this.clock = clock;
  }

  void plan(Instant at, Runnable does) {
    steps.add(new Step(at, planned++, does));
  }

  void plan(Duration later, Runnable does) {
    plan(clock.instant().plus(later), does);
  }

  /** Until nothing is planned any more. */
  void run() {
    for (var step = steps.poll(); step != null; step = steps.poll()) {
      clock.set(step.at);
      step.does.run();
    }
  }
}
