package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.faults.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grant's review has one issue for each window, or an explanation (R6.4, R9). */
class ReviewIssueTest {
  private Office office;
  private String issue;

  @BeforeEach
  void start() throws Exception {
    office = new Office();
    issue = office.jira.ask();
  }

  @AfterEach
  void stop() throws Exception {
    office.close();
  }

  private String message(String window) {
    return """
        {'id':'grant/%s#4~%s','review':{'grant':'%s','window':'%s','toolName':'[Claude|https://evil.example.com]',
        'holder':'Ann [~accountid:acc-admin]','endsAt':'2026-05-01T09:00:00Z',
        'page':'https://clearance.example.com/reviews/%s','at':'%s'}}"""
        .formatted(issue, window, issue, window, issue, Instant.now())
        .replace('\'', '"');
  }

  private List<JsonNode> reviews() throws Exception {
    return office.issuesOf("acc-ai-clearance");
  }

  @Test
  void an_issue_of_the_configured_type_leads_to_the_page_of_the_review() throws Exception {
    office.connect(Set.of("11"), "10024");
    assertTrue(office.deliver(issue, message("2026-04")));
    var review = reviews().getFirst();
    assertEquals("10024", review.at("/fields/issuetype/id").asText());
    assertEquals("AIC", review.at("/fields/project/key").asText());
    assertEquals(
        "Review the access of Ann [~accountid:acc-admin] to [Claude|https://evil.example.com]",
        review.at("/fields/summary").asText());
    assertEquals(
        List.of("https://clearance.example.com/reviews/" + issue),
        review.at("/fields/description").findValuesAsText("href"));
    assertEquals("2026-04", review.at("/properties/ai-clearance.review/window").asText());
  }

  @Test
  void a_window_has_one_issue_however_often_it_is_said_and_the_next_window_its_own()
      throws Exception {
    office.connect(Set.of("11"), "10024");
    for (var window : List.of("2026-04", "2026-04", "2026-07", "2026-04")) {
      assertTrue(office.deliver(issue, message(window)));
    }
    assertEquals(2, reviews().size());
  }

  @Test
  void every_call_can_fail_in_every_way() throws Exception {
    office.connect(Set.of("11"), "10024");
    office.restart();
    office.deliver(issue, message("0"));
    var calls = office.plan.calls();
    var windows = 1;
    for (var k = 1; k <= calls.size(); k++) {
      for (var fault : Fault.values()) {
        var message = message(k + "-" + fault);
        office.restart();
        office.plan.arm(k, fault);
        office.deliver(issue, message);
        office.deliverUntilDone(issue, message);
        assertEquals(++windows, reviews().size(), calls.get(k - 1) + " " + fault);
      }
    }
    assertEquals(List.of(), office.jira.commentsFor("approver", issue));
  }

  @Test
  void a_lost_answer_is_looked_for_when_jiras_search_can_see_it() throws Exception {
    office.connect(Set.of("11"), "10024");
    office
        .jira
        .standIn()
        .answerNext(
            new io.aiclearance.standins.jira.Fault.AnswerLost(), "POST", "/rest/api/3/issue");
    assertFalse(office.deliver(issue, message("2026-04")));
    assertTrue(office.jira.pauses().getOrDefault("message-" + issue, 0) >= 60);
  }

  @Test
  void where_no_type_is_configured_the_request_says_what_to_set() throws Exception {
    office.connect(Set.of("11"), null);
    assertTrue(office.deliver(issue, message("2026-04")));
    assertTrue(office.deliver(issue, message("2026-04")));
    var said = office.jira.commentsFor("approver", issue);
    assertEquals(1, said.size());
    assertTrue(said.getFirst().contains("no review issue was created"), said.getFirst());
    assertTrue(said.getFirst().endsWith("Choose one under Intake & Approvals."), said.getFirst());
    assertEquals(List.of(), office.jira.commentsFor("requester", issue));
    assertEquals(List.of(), reviews());
  }

  @Test
  void where_jira_refuses_the_type_the_request_says_so() throws Exception {
    office.connect(Set.of("11"), "99999");
    assertTrue(office.deliver(issue, message("2026-04")));
    var said = office.jira.commentsFor("approver", issue).getFirst();
    assertTrue(said.contains("because of: issuetype."), said);
  }
}
