package io.aiclearance.testkit;

import io.aiclearance.domain.Page;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of what is in memory; a position is the number of items before it. */
final class Listing {
  private Listing() {}

  static <T> Page<T> page(List<T> all, Comparator<T> order, int limit, @Nullable String from) {
    var begin = from == null ? 0 : Integer.parseInt(from);
    var end = Math.min(all.size(), begin + limit);
    var sorted = all.stream().sorted(order).toList();
    return new Page<>(sorted.subList(begin, end), end < all.size() ? Integer.toString(end) : null);
  }
}
