package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.standins.jira.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages come at least once, and calls may get lost: the issue says everything exactly once. */
class ToldOnceTest {
  private static final String APPROVED =
      "'notes':[{'template':'stage_approved','args':{'stage':'approver','next':'jira admin'}},"
          + "{'template':'request_approved','args':{'tool':'GitHub Copilot','days':'30'}}],"
          + "'move':'approve'";
  private static final String PUBLIC =
      "Your request for GitHub Copilot was approved for 30 days. Access is being set up.";
  private static final String INTERNAL =
      "Approved at the stage approver. The next stage is jira admin.";

  private LocalJira jira;
  private TicketSyncHandler handler;
  private String issue;

  @BeforeEach
  void start() throws Exception {
    jira = new LocalJira();
    handler = jira.handler();
    issue = jira.ask();
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  private List<String> deliver(String rest) {
    return new Batch().message("request/1#2~0", issue, rest).failingAt(handler);
  }

  private void assertToldOnce() throws Exception {
    assertEquals(List.of(INTERNAL, PUBLIC), jira.commentsFor("approver", issue));
    assertEquals(List.of(PUBLIC), jira.commentsFor("requester", issue));
    assertEquals("Approved", jira.status(issue));
  }

  @Test
  void an_issue_is_commented_for_each_audience_and_moved() throws Exception {
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @Test
  void a_message_that_comes_again_says_nothing_new() throws Exception {
    deliver(APPROVED);
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @ParameterizedTest
  @CsvSource({"/comment", "/transitions"})
  void a_lost_answer_is_looked_for_and_never_repeated(String path) throws Exception {
    jira.standIn().answerNext(new Fault.AnswerLost(), "POST", path);
    assertEquals(List.of("request/1#2~0"), deliver(APPROVED));
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"POST,/comment", "POST,/transitions", "GET,/comment", "GET,/issue/"})
  void a_servers_error_brings_the_message_again(String method, String path) throws Exception {
    jira.standIn().answerNext(new Fault.ServerError(503), method, path);
    assertEquals(List.of("request/1#2~0"), deliver(APPROVED));
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @Test
  void a_throttled_call_brings_the_message_again() throws Exception {
    jira.standIn()
        .answerNext(
            new Fault.Throttled(Duration.ofSeconds(5), "jira-per-issue-on-write"),
            "POST",
            "/comment");
    assertEquals(List.of("request/1#2~0"), deliver(APPROVED));
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @Test
  void somebody_elses_move_at_the_same_time_brings_the_message_again() throws Exception {
    jira.standIn().answerNext(new Fault.TransitionConflict());
    assertEquals(List.of("request/1#2~0"), deliver(APPROVED));
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @Test
  void a_denial_moves_by_the_name_that_the_workflow_has() throws Exception {
    var denied =
        "'notes':[{'template':'request_denied','args':{'tool':'Claude','reason':'a\\nb'}}],"
            + "'move':'deny'";
    assertEquals(List.of(), deliver(denied));
    assertEquals(
        List.of("Your request for Claude was denied.Reason: ab"),
        jira.commentsFor("requester", issue));
    assertEquals("Declined", jira.status(issue));
  }

  @Test
  void no_matching_transition_is_no_error() throws Exception {
    jira.move(issue, "31");
    assertEquals(List.of(), deliver(APPROVED));
    assertEquals("Declined", jira.status(issue));
  }

  @Test
  void a_deleted_issue_drops_its_message() throws Exception {
    jira.delete(issue);
    assertEquals(List.of(), deliver(APPROVED));
  }

  @Test
  void rotated_credentials_are_read_again() throws Exception {
    jira.tokensAre("stale", "local");
    assertEquals(List.of(), deliver(APPROVED));
    assertToldOnce();
  }

  @Test
  void refused_credentials_fail_the_message() {
    jira.tokensAre("stale");
    assertEquals(List.of("request/1#2~0"), deliver(APPROVED));
  }
}
