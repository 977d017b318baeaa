package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.standins.faults.Effect;
import io.aiclearance.standins.faults.Fault;
import io.aiclearance.storage.Waiting;
import io.aiclearance.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent from the panel becomes one issue, whatever goes wrong on the way. */
class RaisedOnceTest {
  private Office office;

  @BeforeEach
  void start() throws Exception {
    office = new Office();
    office.connect(Set.of("11"), null);
  }

  @AfterEach
  void stop() throws Exception {
    office.close();
  }

  private List<JsonNode> issuesFor(SubmissionId id, String person) throws Exception {
    return office.issuesOf("acc-" + person).stream()
        .filter(
            issue -> issue.at("/fields/summary").asText().endsWith("(ref " + id.reference() + ")"))
        .toList();
  }

  private void assertRaisedOnce(String what, SubmissionId id, String person) throws Exception {
    var issues = issuesFor(id, person);
    assertEquals(1, issues.size(), what);
    var issue = issues.getFirst();
    var key = new IssueKey(issue.path("key").asText());
    var property = issue.path("properties").path("ai-clearance.request");
    assertEquals(id.value(), property.path("submission").asText(), what);
    assertEquals("github-copilot", property.path("tool").asText());
    assertEquals(30, property.path("durationDays").asInt());
    assertEquals(Samples.HARD_TEXT, property.path("purpose").asText());
    assertEquals(
        key, assertInstanceOf(Submission.Raised.class, office.stored(id), what).issue(), what);
    assertEquals(
        1,
        office.messages().stream()
            .filter(m -> m instanceof ReadIssue read && read.issue().equals(key))
            .count(),
        what);
    assertEquals(
        Set.of("submission/" + id + "#1", "submission/" + id + "#2"),
        Set.copyOf(
            office.waiting().stream()
                .filter(Waiting.Event.class::isInstance)
                .map(Waiting::id)
                .filter(event -> event.contains(id.value()))
                .toList()),
        what);
  }

  @Test
  void an_issue_is_raised_in_the_persons_name_with_what_its_type_shows() throws Exception {
    var id = office.submit(Office.wish("requester", "github-copilot"));
    assertTrue(office.deliver(id));
    assertRaisedOnce("undisturbed", id, "requester");
    var fields = issuesFor(id, "requester").getFirst().path("fields");
    assertEquals(
        "GitHub Copilot for 30 days (ref " + id.reference() + ")", fields.path("summary").asText());
    assertEquals("11", fields.at("/customfield_10010/requestType/id").asText());
    assertEquals("20001", fields.at("/customfield_10101/id").asText());
    assertEquals(30, fields.path("customfield_10102").asInt());
    assertEquals("doc", fields.at("/customfield_10103/type").asText());
    assertTrue(fields.path("customfield_10104").isNull());
  }

  @Test
  void a_customer_without_a_licence_gets_one_too() throws Exception {
    var id = office.submit(Office.wish("customer", "github-copilot"));
    assertTrue(office.deliver(id));
    assertRaisedOnce("customer", id, "customer");
  }

  @Test
  void a_message_that_comes_again_changes_nothing() throws Exception {
    var id = office.submit(Office.wish("requester", "github-copilot"));
    office.deliver(id);
    office.restart();
    assertTrue(office.deliver(id));
    assertRaisedOnce("twice", id, "requester");
  }

  @Test
  void every_call_can_fail_in_every_way() throws Exception {
    var first = office.submit(Office.wish("requester", "github-copilot"));
    office.restart();
    office.deliver(first);
    var calls = office.plan.calls();
    var broken = 0;
    for (var k = 1; k <= calls.size(); k++) {
      for (var fault : Fault.values()) {
        var id = office.submit(Office.wish("requester", "github-copilot"));
        var what = calls.get(k - 1) + " " + fault;
        office.restart();
        office.plan.arm(k, fault);
        office.deliver(id);
        broken +=
            office.plan.firedAt().filter(c -> c.effect() != Effect.FAULT_NOT_APPLICABLE).isPresent()
                ? 1
                : 0;
        for (var time = 0; !(office.stored(id) instanceof Submission.Raised); time++) {
          assertTrue(time < 5, what);
          office.restart();
          office.deliver(id);
        }
        assertRaisedOnce(what, id, "requester");
      }
    }
    System.out.printf(
        "raising: %d calls, %d broken, one issue, property and event each%n", calls.size(), broken);
    assertTrue(broken > 30, "too few calls were broken to mean anything: " + broken);
  }

  @Test
  void whoever_may_have_made_an_issue_looks_for_it_when_jiras_search_can_see_it() throws Exception {
    for (var path : List.of("/rest/servicedeskapi/request", "/properties/")) {
      var lost = office.submit(Office.wish("requester", "github-copilot"));
      office
          .jira
          .standIn()
          .answerNext(
              new io.aiclearance.standins.jira.Fault.AnswerLost(),
              path.contains("properties") ? "PUT" : "POST",
              path);
      assertFalse(office.deliver(lost));
      var hidden = office.jira.pauses().getOrDefault("message-" + lost, 0);
      assertTrue(hidden >= 60, "hidden for " + hidden + " s");
      assertTrue(office.deliver(lost));
      assertRaisedOnce(path, lost, "requester");
    }
  }

  @Test
  void an_issue_whose_summary_somebody_changed_is_known_by_its_property() throws Exception {
    var id = office.submit(Office.wish("requester", "github-copilot"));
    office.restart();
    office.plan.arm(office.callOf(id, "TransactWriteItems"), Fault.DEATH_BEFORE);
    office.deliver(id);
    var issue = issuesFor(id, "requester").getFirst().path("key").asText();
    office.jira.call(
        "approver", "PUT", "/rest/api/3/issue/" + issue, "{'fields':{'summary':'Copilot please'}}");
    office.restart();
    assertTrue(office.deliver(id));
    assertEquals(new IssueKey(issue), ((Submission.Raised) office.stored(id)).issue());
  }

  @Test
  void people_who_ask_for_the_same_get_an_issue_each() throws Exception {
    var all = new ArrayList<SubmissionId>();
    for (var person : List.of("requester", "requester2", "requester")) {
      all.add(office.submit(Office.wish(person, "github-copilot")));
    }
    for (var id : all) {
      assertTrue(office.deliver(id));
    }
    assertRaisedOnce("first", all.get(0), "requester");
    assertRaisedOnce("second", all.get(1), "requester2");
    assertRaisedOnce("third", all.get(2), "requester");
  }
}
