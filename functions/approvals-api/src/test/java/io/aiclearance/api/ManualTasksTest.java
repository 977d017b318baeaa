package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManualTasksTest {
  private final Office office = new Office();

  @BeforeEach
  void a_manual_tool_was_approved() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
  }

  private Reply complete(String who, String job) {
    return office.post(
        who, "/tasks/{jobId}/completion", "{\"note\":\"Done in the console.\"}", "jobId", job);
  }

  @Test
  void a_waiting_task_says_what_to_do_for_whom() {
    var tasks = office.get("approver", "/tasks").is(200);

    assertEquals(List.of("AIC-1.1"), tasks.each("items", "/jobId"));
    assertEquals("provision", tasks.text("/items/0/action"));
    assertEquals("ChatGPT Enterprise", tasks.text("/items/0/tool/name"));
    assertEquals("acc-requester", tasks.text("/items/0/holder/accountId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "security", "admin"})
  void whoever_decides_may_confirm_and_the_grant_becomes_active(String who) {
    var reply = complete(who, "AIC-1.1").is(200);

    assertEquals("succeeded", reply.text("/state"));
    assertEquals("active", reply.text("/grant/state"));
    assertEquals("60 days remaining", reply.text("/grant/expiryLabel"));
    assertEquals(List.of(), office.get("approver", "/tasks").each("items", "/jobId"));
    var evidence =
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.JOB_SUCCEEDED)
            .findFirst()
            .orElseThrow();
    assertEquals("person:acc-" + who, evidence.actor().word());
    assertEquals("Done in the console.", evidence.facts().details().get("note"));
  }

  @Test
  void the_holder_does_not_confirm_their_own() {
    office.asks("approver2", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").is(200);

    complete("approver2", "AIC-2.1").isProblem(403, "forbidden");
    complete("requester", "AIC-1.1").isProblem(403, "forbidden");
    complete("approver", "AIC-2.1").is(200);
  }

  @Test
  void nor_does_another_account_of_theirs() {
    var twin = new Person(new AccountId("acc-twin"), "Twin", "Approver+ai@example.com");
    office.asks(twin, "chatgpt-enterprise", "AIC-2", 60);
    office.approve("approver2", "AIC-2").is(200);

    complete("approver", "AIC-2.1").isProblem(403, "forbidden");
    complete("approver2", "AIC-2.1").is(200);
  }

  @Test
  void a_part_that_is_lent_for_one_tool_confirms_nothing_of_another() {
    lends("approver", "requester2", "claude");
    complete("requester2", "AIC-1.1").isProblem(403, "forbidden");

    lends("approver", "requester2", "chatgpt-enterprise");
    complete("requester2", "AIC-1.1").is(200);
  }

  private void lends(String from, String to, String tool) {
    office.store.seed(
        new Delegation(
            new DelegationId("lent-" + tool),
            Office.person(from),
            Office.person(to),
            Set.of(Role.APPROVER),
            null,
            new ToolId(tool),
            Office.START.minusSeconds(1),
            Office.START.plus(Duration.ofDays(2)),
            "On leave",
            null,
            Revision.NEW));
    office.passes(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AIC-1.1", "AIC-1.2", "AIC-9.1", "AIC-1", "x", "AIC-1.0"})
  void to_others_there_is_no_task_at_all(String job) {
    complete("requester2", job).isProblem(404, "not-found");
  }

  @Test
  void a_task_is_confirmed_once_and_its_confirmers_retry_succeeds() {
    complete("approver", "AIC-1.1").is(200);

    complete("approver", "AIC-1.1").is(200);
    complete("approver2", "AIC-1.1").isProblem(409, "conflict");
    assertEquals(
        1,
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.GRANT_ACTIVATED)
            .count());
  }

  @Test
  void a_connectors_job_is_no_task() {
    office.asks("requester", "github-copilot", "AIC-2");
    office.approve("approver", "AIC-2").is(200);

    complete("approver", "AIC-2.1").isProblem(409, "conflict");
  }

  @Test
  void a_confirmation_that_met_another_one_is_judged_again() {
    office.store.next(_ -> new CommitOutcome.Stale());

    complete("approver", "AIC-1.1").is(200);
  }

  @Test
  void a_note_is_not_needed() {
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1").is(200);
  }
}
