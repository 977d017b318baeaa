package io.aiclearance.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private String stored = "{\"current\":\"one\"}";
  private int reads;
  private final Secrets secrets =
      new Secrets(
          _ -> {
            reads++;
            return stored;
          },
          () -> now);

  @Test
  void a_secret_is_remembered_for_five_minutes() {
    secrets.read("arn");
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    secrets.read("arn");
    assertEquals(1, reads);

    stored = "{\"current\":\"two\"}";
    now = now.plusMillis(1);
    assertEquals(Map.of("current", "two"), secrets.read("arn"));
  }

  @Test
  void a_refresh_follows_a_rotation_at_once() {
    secrets.read("arn");
    stored = "{\"current\":\"two\"}";
    assertEquals(Map.of("current", "two"), secrets.refresh("arn"));
    assertEquals(Map.of("current", "two"), secrets.read("arn"));
    assertEquals(2, reads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "hunter2", "[\"hunter2\"]", "{\"a\":{\"b\":\"hunter2\"}}"})
  void what_is_no_flat_object_is_refused_without_quoting_it(String text) {
    stored = text;
    var refused = assertThrows(IllegalStateException.class, () -> secrets.read("arn"));
    assertFalse(String.valueOf(refused.getMessage()).contains("hunter2"));
    assertNull(refused.getCause());
  }
}
