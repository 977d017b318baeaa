package io.aiclearance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.storage.DynamoDbRateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");

  private final DynamoDbClient client = LocalDynamoDb.client();
  private final DynamoDbRateLimit limit =
      new DynamoDbRateLimit(client, Tables.create(client).guard());

  @Test
  void five_a_minute_and_the_sixth_is_told_how_long_to_wait() {
    for (var second = 0; second < 5; second++) {
      assertEquals(Optional.empty(), take(NOW.plusSeconds(second * 10L)));
    }
    var wait = take(NOW.plusSeconds(50)).orElseThrow();
    assertEquals(Duration.ofSeconds(10).minusNanos(456789), wait);
    assertEquals(Optional.of(Duration.ofMillis(1)), take(atMillis(59_999)));
    assertEquals(Optional.empty(), take(atMillis(60_000)));
    assertEquals(Optional.of(Duration.ofSeconds(10)), take(atMillis(60_000)));
  }

  @Test
  void each_operation_and_each_actor_is_counted_alone() {
    for (var i = 0; i < 5; i++) {
      limit.take("export", "acc-admin", NOW);
    }
    assertEquals(Optional.empty(), limit.take("export", "acc-auditor", NOW));
    assertEquals(Optional.empty(), limit.take("decisions", "acc-admin", NOW));
    assertEquals(true, limit.take("export", "acc-admin", NOW).isPresent());
  }

  @Test
  void sixteen_calls_at_once_get_five_and_what_is_refused_counts_nothing() throws Exception {
    for (var minute = 0; minute < 2; minute++) {
      var now = NOW.plus(Duration.ofMinutes(minute));
      var calls = new ArrayList<Callable<Optional<Duration>>>();
      for (var i = 0; i < 16; i++) {
        calls.add(() -> take(now));
      }
      var allowed = 0;
      try (var threads = Executors.newFixedThreadPool(16)) {
        for (var call : threads.invokeAll(calls)) {
          allowed += call.get().isEmpty() ? 1 : 0;
        }
      }
      assertEquals(5, allowed, "in minute " + minute);
    }
  }

  private Optional<Duration> take(Instant now) {
    return limit.take("export", "acc-admin", now);
  }

  private static Instant atMillis(long after) {
    return Instant.ofEpochMilli(NOW.toEpochMilli() + after);
  }
}
