package io.aiclearance.domain.grant;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.STORED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final GrantId ID = new GrantId("AIC-1");
  private static final JobId JOB = new JobId(ID, 1);
  private static final Entitlement ENTITLEMENT =
      new Entitlement(ID, REQUESTER, new ToolId("copilot"), "Copilot", 30, OKTA, NOW);
  private static final Term TERM = Term.starting(NOW, 30);
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  @Test
  void access_ends_at_its_end_and_not_a_nanosecond_later() {
    var active = new Grant.Active(ENTITLEMENT, TERM, JOB, STORED);
    assertEquals(Standing.ACTIVE, Standing.of(active, NOW));
    assertEquals(Standing.ACTIVE, Standing.of(active, END.minusNanos(1)));
    assertEquals(Standing.EXPIRED, Standing.of(active, END));
    assertEquals(Standing.EXPIRED, Standing.of(active, END.plusNanos(1)));
    assertFalse(TERM.over(END.minusNanos(1)));
    assertTrue(TERM.over(END));
  }

  @Test
  void a_grant_that_waits_for_its_provision_has_no_clock_yet() {
    var pending = new Grant.PendingProvision(ENTITLEMENT, JOB, STORED);
    assertEquals(Standing.PENDING, Standing.of(pending, END.plus(Duration.ofDays(400))));
  }

  @Test
  void access_that_is_being_taken_away_counts_as_ended_whatever_the_provider_still_has() {
    var problem = new Problem("bad-credentials", "Renew the token.");
    for (var ending : Grant.Ending.values()) {
      var standing = ending == Grant.Ending.EXPIRED ? Standing.EXPIRED : Standing.ENDED;
      assertEquals(
          standing,
          Standing.of(
              new Grant.Deprovisioning(ENTITLEMENT, Optional.of(TERM), ending, JOB, STORED), NOW));
      assertEquals(
          standing,
          Standing.of(
              new Grant.DeprovisionFailed(
                  ENTITLEMENT, Optional.of(TERM), ending, problem, JOB, STORED),
              NOW));
    }
  }

  @Test
  void what_has_ended_stays_ended() {
    assertEquals(
        Standing.EXPIRED, Standing.of(new Grant.Expired(ENTITLEMENT, TERM, END, JOB, STORED), NOW));
    assertEquals(
        Standing.ENDED,
        Standing.of(new Grant.Revoked(ENTITLEMENT, Optional.of(TERM), END, JOB, STORED), NOW));
  }

  @Test
  void a_term_ends_after_it_starts() {
    assertThrows(IllegalArgumentException.class, () -> new Term(NOW, NOW));
    assertThrows(IllegalArgumentException.class, () -> Term.starting(NOW, 0));
  }
}
