package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.aiclearance.standins.jira.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issue is told keeps its order, and one issue's trouble is no other's. */
class BatchOrderTest {
  private static final String ACTIVE =
      "'notes':[{'template':'access_active','args':{'tool':'Claude','until':'2026-05-01'}}],"
          + "'move':null";
  private static final String ENDED =
      "'notes':[{'template':'access_ended','args':{'tool':'Claude'}}]";

  private LocalJira jira;
  private TicketSyncHandler handler;
  private String one;
  private String two;

  @BeforeEach
  void start() throws Exception {
    jira = new LocalJira();
    handler = jira.handler();
    one = jira.ask();
    two = jira.ask();
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void after_a_failure_the_issues_later_messages_wait_and_other_issues_go_on() throws Exception {
    jira.standIn().answerNext(new Fault.ServerError(500), "POST", one + "/comment");
    var batch =
        new Batch()
            .message("a", one, ACTIVE)
            .message("b", two, ACTIVE)
            .message("c", one, ENDED)
            .message("d", two, ENDED);
    assertEquals(List.of("a", "c"), batch.failingAt(handler));
    assertEquals(List.of(), jira.commentsFor("requester", one));
    assertEquals(
        List.of(
            "You have access to Claude until 2026-05-01 (UTC).",
            "Your access to Claude has ended."),
        jira.commentsFor("requester", two));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{} {}",
        "{\"id\":\"x\",\"issueKey\":\"../x\",\"notes\":[]}",
        "{\"id\":\"x\",\"issueKey\":\"AIC-1\",\"notes\":[{\"template\":\"unheard_of\"}]}",
        "{\"id\":\"x\",\"issueKey\":\"AIC-1\",\"notes\":[],\"move\":\"sideways\"}",
        "{\"id\":\"x\",\"submission\":\"../../x\"}",
        "{\"id\":\"x\",\"review\":{\"grant\":\"AIC-1\"}}",
        "{\"id\":\"x\",\"review\":7}"
      })
  void a_message_that_is_not_understood_fails_alone(String body) throws Exception {
    var batch = new Batch().raw("a", "elsewhere", body).message("b", one, ENDED);
    assertEquals(List.of("a"), batch.failingAt(handler));
    assertEquals(List.of("Your access to Claude has ended."), jira.commentsFor("requester", one));
  }

  @Test
  void the_recorded_message_is_understood() throws Exception {
    var event = EventLoader.loadSQSEvent("../../events/ticket-queue.json");
    var answer = handler.handleRequest(event, new TimeLeft(30_000));
    assertEquals(List.of(), answer.getBatchItemFailures());
    assertEquals(1, jira.commentsFor("requester", "AIC-1").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ticket-queue.json", "ticket-queue-submission.json", "ticket-queue-review.json"})
  void every_recorded_message_is_understood(String file) {
    var body = EventLoader.loadSQSEvent("../../events/" + file).getRecords().getFirst().getBody();
    assertInstanceOf(TicketCodec.Decoded.class, TicketCodec.decode(body));
  }

  @Test
  void near_the_end_of_its_time_a_batch_is_given_back() throws Exception {
    var batch = new Batch().message("a", one, ACTIVE).message("b", two, ACTIVE);
    assertEquals(List.of("a", "b"), batch.failingAt(handler, 11_000));
    assertEquals(List.of(), jira.commentsFor("requester", one));
  }

  private void assertPaused(String message, int least, int most) {
    var seconds = jira.pauses().getOrDefault(message, -1);
    assertTrue(seconds >= least && seconds <= most, message + " is hidden for " + seconds + " s");
  }

  private static Fault throttled(int seconds, String reason) {
    return new Fault.Throttled(Duration.ofSeconds(seconds), reason);
  }

  @Test
  void an_issues_own_limit_pauses_that_issue_for_as_long_as_jira_says() throws Exception {
    jira.standIn().answerNext(throttled(600, "jira-per-issue-on-write"), "POST", one + "/comment");
    var batch =
        new Batch()
            .message("a", one, ACTIVE)
            .message("b", two, ACTIVE)
            .received(4)
            .message("c", one, ENDED);
    assertEquals(List.of("a", "c"), batch.failingAt(handler));
    assertEquals(Map.of("a", 600, "c", 600), jira.pauses());
    assertEquals(1, jira.commentsFor("requester", two).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jira-quota-global-based", "jira-burst-based", "unheard-of"})
  void any_other_limit_is_the_accounts_so_the_rest_of_the_batch_is_not_tried(String reason)
      throws Exception {
    jira.standIn().answerNext(throttled(120, reason), "GET", one + "/comment");
    var batch =
        new Batch()
            .message("a", one, ACTIVE)
            .received(9)
            .message("b", two, ACTIVE)
            .message("c", one, ENDED);
    assertEquals(List.of("a", "b", "c"), batch.failingAt(handler));
    assertPaused("a", 120, 120);
    assertPaused("b", 450, 900);
    assertPaused("c", 120, 120);
    assertEquals(List.of(), jira.commentsFor("requester", two));
  }

  @Test
  void the_more_often_jira_was_away_the_longer_it_is_left_alone() throws Exception {
    jira.standIn().outage(true);
    var batch =
        new Batch()
            .message("a", one, ACTIVE)
            .received(5)
            .message("b", two, ACTIVE)
            .received(50)
            .raw("c", "elsewhere", "no message at all");
    assertEquals(List.of("a", "b", "c"), batch.failingAt(handler));
    assertPaused("a", 5, 10);
    assertPaused("b", 80, 160);
    assertPaused("c", 450, 900);
    jira.standIn().outage(false);
    assertEquals(List.of("c"), batch.failingAt(handler));
    assertEquals(1, jira.commentsFor("requester", one).size());
  }

  @Test
  void what_there_was_no_time_for_comes_back_at_once() {
    new Batch().received(9).message("a", one, ACTIVE).failingAt(handler, 11_000);
    assertEquals(Map.of("a", 0), jira.pauses());
  }
}
