package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access from 2026-01-05T08:00Z to 2026-01-15T08:00Z, and no sweep ever runs. */
final class AccessInTimeTest {
  private final Office office = new Office();

  @BeforeEach
  void ten_days_of_access_begin() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1", 10);
    office.approve("approver", "AIC-1").is(200);
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1").is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:00:00Z, active, 10 days remaining, 10",
    "2026-01-06T07:59:00Z, active, 9 days remaining, 9",
    "2026-01-13T23:59:59Z, active, 2 days remaining, 2",
    "2026-01-14T00:00:00Z, active, expires tomorrow, 1",
    "2026-01-14T23:59:59Z, active, expires tomorrow, 1",
    "2026-01-15T00:00:00Z, active, expires today, 0",
    "2026-01-15T07:59:59.999Z, active, expires today, 0",
    "2026-01-15T08:00:00Z, expired, expired, 0",
    "2026-03-01T00:00:00Z, expired, expired, 0",
  })
  void the_label_counts_calendar_days_in_utc(
      Instant now, String standing, String label, int daysRemaining) {
    office.is(now);

    var grant = office.get("requester", "/me/grants").is(200);

    assertEquals(standing, grant.text("/items/0/standing"));
    assertEquals(label, grant.text("/items/0/expiryLabel"));
    assertEquals(daysRemaining, grant.body().at("/items/0/daysRemaining").asInt(-1));
  }

  @Test
  void an_ended_grant_is_listed_as_expired_whatever_the_sweep_has_done() {
    assertEquals(List.of("AIC-1"), grants("active"));
    assertEquals(List.of(), grants("expired"));

    office.is(Instant.parse("2026-01-15T08:00:00Z"));

    assertEquals(List.of(), grants("active"));
    assertEquals(List.of("AIC-1"), grants("expired"));
  }

  @Test
  void a_grant_that_waits_is_not_active_yet() {
    office.asks("requester2", "chatgpt-enterprise", "AIC-2", 10);
    office.approve("approver", "AIC-2").is(200);

    var grant = office.get("requester2", "/me/grants").is(200);

    assertEquals("pending", grant.text("/items/0/standing"));
    assertEquals("not active yet", grant.text("/items/0/expiryLabel"));
    assertEquals(List.of("AIC-2"), grants("pendingProvision"));
  }

  private List<String> grants(String status) {
    return office.get("approver", "/grants", "status", status).is(200).each("items", "/id");
  }
}
