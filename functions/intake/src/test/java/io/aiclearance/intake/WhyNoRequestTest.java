package io.aiclearance.intake;

import static io.aiclearance.intake.Batch.announced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.RefusedIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Why did my request not arrive?": each closed gate, and what an admin reads of it (R3.3, R9). */
class WhyNoRequestTest {
  private static House house;
  private static IntakeHandler worker;
  private static People people;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    worker = house.worker();
    people = new People(house.jira().uri());
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  @Test
  void no_project_is_set_up() throws Exception {
    try (var unset = House.notConnected()) {
      assertEquals(List.of(), Batch.of(announced("AIC-1")).workedOnBy(unset.worker()));
      assertEquals(
          Optional.of(ClosedGate.SITE_NOT_CONNECTED),
          unset.refusals().of(new IssueKey("AIC-1")).map(RefusedIssue::why));
    }
  }

  @Test
  void another_project() throws Exception {
    refusedFor(ClosedGate.WRONG_PROJECT, people.create("DEV", "10022"));
  }

  @Test
  void another_portal() throws Exception {
    house.letIn("2", "11");
    try {
      refusedFor(ClosedGate.WRONG_PORTAL, people.ask("requester", House.COPILOT));
    } finally {
      house.letIn("1", "11");
    }
  }

  @Test
  void another_request_type() throws Exception {
    refusedFor(ClosedGate.WRONG_REQUEST_TYPE, people.ask("requester", "12", ""));
  }

  @Test
  void made_in_jira_and_not_in_the_portal() throws Exception {
    refusedFor(ClosedGate.NOT_FROM_THE_PORTAL, people.create("AIC", "10020"));
  }

  @Test
  void nobody_that_jira_still_knows() throws Exception {
    house.between().delete("acc-auditor");
    refusedFor(ClosedGate.NO_REPORTER, people.ask("auditor", House.COPILOT));
  }

  @Test
  void cancelled_before_it_was_read() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    people.cancel(key);
    refusedFor(ClosedGate.CANCELLED, key);
  }

  @Test
  void deleted_before_it_was_read() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    people.delete(key);
    refusedFor(ClosedGate.GONE, key);
  }

  /** Read twice, refused twice, counted once, and explained. */
  private static void refusedFor(ClosedGate why, String key) {
    var before = count(why);
    assertEquals(List.of(), Batch.of(announced(key, 9), announced(key, 9)).workedOnBy(worker));
    var refused = house.refusals().of(new IssueKey(key)).orElseThrow();
    assertEquals(why, refused.why());
    assertEquals(2, refused.times());
    assertEquals(before + 1, count(why));
    assertEquals(Optional.empty(), house.request(key));
    assertEquals(List.of(), house.queued(1));
    assertFalse(refused.why().says().isBlank());
    assertFalse(refused.why().whatToDo().isBlank());
  }

  private static long count(ClosedGate why) {
    var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    Map<ClosedGate, Long> counts = house.refusals().since(today.minusDays(1), Instant.now());
    return counts.getOrDefault(why, 0L);
  }

  @Test
  void a_refused_issue_that_becomes_a_request_is_refused_no_more() throws Exception {
    var key = people.ask("requester", "12", "");
    Batch.of(announced(key)).workedOnBy(worker);
    assertEquals(
        ClosedGate.WRONG_REQUEST_TYPE, house.refusals().of(new IssueKey(key)).orElseThrow().why());
    house.letIn("1", "11", "12");
    Batch.of(announced(key, 9)).workedOnBy(worker);
    assertEquals(Optional.empty(), house.refusals().of(new IssueKey(key)));
    assertTrue(house.request(key).isPresent());
    house.letIn("1", "11");
  }
}
