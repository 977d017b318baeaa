package io.aiclearance.storage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The sparse index of what is to be looked at, and when: a sweep reads what is due, no more. */
enum Due {
  EXPIRY,
  JOB,
  LAPSE,
  EXCEPTION,
  SEAL,
  OUTBOX;

  private static final int SHARDS = 4;

  /** Marks the item as due; an item that is not due has neither attribute. */
  Item mark(Item item, String id, Instant at) {
    return item.put(Keys.DUE_KEY, key(Math.floorMod(id.hashCode(), SHARDS)))
        .put(Keys.DUE_AT, at(at, id));
  }

  static String at(Instant at, String id) {
    return Times.sortable(at) + "#" + id;
  }

  List<String> keys() {
    return IntStream.range(0, SHARDS).mapToObj(this::key).toList();
  }

  private String key(int shard) {
    return "DUE#" + name().toLowerCase(java.util.Locale.ROOT) + "#" + shard;
  }
}
