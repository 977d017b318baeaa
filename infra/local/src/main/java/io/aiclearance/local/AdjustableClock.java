package io.aiclearance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The time that functions and schedules see: the real one, moved forward as somebody asked. */
final class AdjustableClock extends Clock {
  private final Optional<Path> file;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  AdjustableClock(Optional<Path> data) throws IOException {
    this.file = data.map(folder -> folder.resolve("clock.txt"));
    if (file.isPresent() && Files.exists(file.get())) {
      ahead.set(Duration.parse(Files.readString(file.get()).strip()));
    }
  }

  /**
   * @param text an ISO period or duration: {@code P30D}, {@code PT10M}
   */
  void advance(String text) throws IOException {
    var duration =
        text.contains("T") || !text.matches("P[0-9YMWD]+")
            ? Duration.parse(text)
            : Duration.between(
                instant(), instant().atZone(ZoneOffset.UTC).plus(Period.parse(text)).toInstant());
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock only goes forward");
    }
    var now = ahead.accumulateAndGet(duration, Duration::plus);
    if (file.isPresent()) {
      Files.writeString(file.get(), now.toString());
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
