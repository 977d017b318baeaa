package io.aiclearance.standins.jira;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of an issue's history. */
record Change(String id, String authorId, Instant at, List<Item> items) {

  record Item(
      String field,
      String fieldId,
      @Nullable String from,
      @Nullable String fromText,
      @Nullable String to,
      @Nullable String toText) {}
}
