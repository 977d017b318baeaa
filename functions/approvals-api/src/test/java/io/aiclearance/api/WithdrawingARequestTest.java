package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.request.NoteTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes back what they asked for (R2.3). */
final class WithdrawingARequestTest {
  private final Office office = new Office();

  @BeforeEach
  void somebody_has_asked() {
    office.asks("requester", "github-copilot", "AIC-1");
  }

  private Reply withdraw(String who, String key) {
    return office.post(
        who, "/requests/{issueKey}/withdrawal", "{\"reason\":\"Not needed.\"}", "issueKey", key);
  }

  @Test
  void the_requester_withdraws_it_and_jira_is_told() {
    var request = withdraw("requester", "AIC-1").is(200);

    assertEquals("withdrawn", request.text("/state"));
    var told =
        office.store.outbox().stream()
            .filter(TicketUpdate.class::isInstance)
            .map(TicketUpdate.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(NoteTemplate.REQUEST_WITHDRAWN, told.notes().getFirst().template());
    assertEquals(TicketUpdate.Move.DENY, told.move());
    var evidence = office.store.events().getLast();
    assertEquals(EventKind.REQUEST_WITHDRAWN, evidence.kind());
    assertEquals("person:acc-requester", evidence.actor().word());
    assertEquals("Not needed.", evidence.facts().details().get("reason"));
  }

  @Test
  void saying_so_twice_is_one_withdrawal() {
    withdraw("requester", "AIC-1").is(200);
    withdraw("requester", "AIC-1").is(200);

    assertEquals(
        1,
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.REQUEST_WITHDRAWN)
            .count());
  }

  @Test
  void nobody_decides_it_any_more() {
    withdraw("requester", "AIC-1").is(200);

    office.approve("approver", "AIC-1").isProblem(409, "conflict");
  }

  @Test
  void what_is_decided_stays_so() {
    office.approve("approver", "AIC-1").is(200);

    withdraw("requester", "AIC-1").isProblem(409, "conflict");
  }

  @Test
  void nobody_withdraws_anothers() {
    withdraw("approver", "AIC-1").isProblem(403, "forbidden");
    withdraw("admin", "AIC-1").isProblem(403, "forbidden");
    withdraw("requester2", "AIC-1").isProblem(404, "not-found");
    withdraw("requester", "AIC-7").isProblem(404, "not-found");
    withdraw("requester", "no key").isProblem(404, "not-found");
  }

  @Test
  void a_withdrawal_that_met_another_change_is_judged_again() {
    office.get("requester", "/me").is(200);
    office.store.next(_ -> new CommitOutcome.Stale());

    assertEquals("withdrawn", withdraw("requester", "AIC-1").is(200).text("/state"));
  }
}
