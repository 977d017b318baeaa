package io.aiclearance.fulfillment.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final String DATE = "Sun, 01 Mar 2026 12:00:00 GMT";

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "' 30 ', 30",
    "0, 1",
    "86400, 3600",
    "'Sun, 01 Mar 2026 12:00:40 GMT', 40",
    "'Sun, 01 Mar 2026 11:00:00 GMT', 1",
    "-5,",
    "soon,",
    "99999999999999999999,",
    ","
  })
  void a_pause_is_read_in_the_providers_own_time(
      @Nullable String header, @Nullable Integer seconds) {
    assertEquals(seconds == null ? null : Duration.ofSeconds(seconds), RetryAfter.of(header, DATE));
  }

  @ParameterizedTest
  @CsvSource({"1772366460, 60", "1772366399, 1", "1972366400, 3600", "never,", ","})
  void a_reset_is_read_in_the_providers_own_time(
      @Nullable String reset, @Nullable Integer seconds) {
    assertEquals(
        seconds == null ? null : Duration.ofSeconds(seconds), RetryAfter.untilReset(reset, DATE));
  }

  @ParameterizedTest
  @CsvSource({"yesterday", ","})
  void an_answer_without_a_date_has_no_time_of_its_own(@Nullable String date) {
    assertEquals(null, RetryAfter.untilReset("1772366460", date));
  }
}
