package io.aiclearance.api.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was read a short time ago, by what was asked for; no more than so many things. */
final class Remembered<K, V> {
  private static final int MOST = 1_000;

  private final Map<K, Read<V>> all = new ConcurrentHashMap<>();

  private record Read<V>(V value, Instant at) {}

  /**
   * @param age how long ago it may have been read; so long ago is too long
   */
  Optional<V> get(K key, Instant now, Duration age) {
    return Optional.ofNullable(all.get(key))
        .filter(read -> !read.at().isAfter(now) && now.isBefore(read.at().plus(age)))
        .map(Read::value);
  }

  void put(K key, V value, Instant now) {
    if (all.size() >= MOST) {
      all.clear();
    }
    all.put(key, new Read<>(value, now));
  }

  void forget() {
    all.clear();
  }
}
