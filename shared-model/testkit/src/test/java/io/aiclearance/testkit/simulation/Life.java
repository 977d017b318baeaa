package io.aiclearance.testkit.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What every step draws from and happens to: chance, the model, the product, and the count of what
 * came of it.
 */
record Life(Random random, PlainWorld world, RealCompany company, Map<String, Integer> happened) {
  String somebody() {
    return pick(world.people.keySet());
  }

  String other(String than) {
    return pick(world.people.keySet().stream().filter(name -> !name.equals(than)).toList());
  }

  /** Often one of those who can, so that not nearly everything is refused. */
  String somebodyWho(Predicate<String> can) {
    var able = world.people.keySet().stream().filter(can).toList();
    return able.isEmpty() || oneIn(3) ? somebody() : pick(able);
  }

  /** Mostly one of those, now and then any. */
  <T> String keyOf(Map<String, T> all, Predicate<T> mostly) {
    var some =
        all.entrySet().stream()
            .filter(entry -> mostly.test(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return some.isEmpty() || oneIn(10) ? pick(all.keySet()) : pick(some);
  }

  <T> T pick(Collection<T> among) {
    return List.copyOf(among).get(random.nextInt(among.size()));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Both ends may be drawn. */
  int from(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  void count(String what) {
    count(what, 1);
  }

  void count(String what, int times) {
    happened.merge(what, times, Integer::sum);
  }
}
