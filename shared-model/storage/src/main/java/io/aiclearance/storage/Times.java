package io.aiclearance.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as text that sorts as time does: UTC, always with nine digits. */
final class Times {
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

  private Times() {}

  static String sortable(Instant time) {
    return SORTABLE.format(time);
  }
}
