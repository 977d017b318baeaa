package io.aiclearance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Everybody at once. */
final class Races {
  private Races() {}

  /** What each of them got, in their order. */
  static <T> List<T> all(List<Callable<T>> racers) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<T>();
      for (var outcome : threads.invokeAll(racers)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}
