package io.aiclearance.fulfillment.directory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a provider asks to be left alone, in the provider's own time. */
public final class RetryAfter {
  /** Nobody sensible asks for more; it is a clock that is wrong or a page of somebody else's. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /**
   * @param header seconds or an HTTP date
   * @param date the answer's own date, which an HTTP date is measured from
   */
  public static @Nullable Duration of(@Nullable String header, @Nullable String date) {
    if (header == null) {
      return null;
    }
    return header.strip().matches("[0-9]{1,9}")
        ? bounded(Duration.ofSeconds(Long.parseLong(header.strip())))
        : between(instant(date), instant(header));
  }

  /**
   * @param resetEpochSeconds when the provider counts anew
   * @param date the answer's own date
   */
  public static @Nullable Duration untilReset(
      @Nullable String resetEpochSeconds, @Nullable String date) {
    return resetEpochSeconds == null || !resetEpochSeconds.strip().matches("[0-9]{1,11}")
        ? null
        : between(instant(date), Instant.ofEpochSecond(Long.parseLong(resetEpochSeconds.strip())));
  }

  private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : bounded(Duration.between(from, to));
  }

  private static Duration bounded(Duration pause) {
    if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private static @Nullable Instant instant(@Nullable String httpDate) {
    if (httpDate == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(httpDate.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
