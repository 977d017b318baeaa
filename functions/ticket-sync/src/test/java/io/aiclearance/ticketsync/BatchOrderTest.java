package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.aiclearance.standins.jira.Fault;
import java.util.List;
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
        "{\"id\":\"x\",\"issueKey\":\"AIC-1\",\"notes\":[],\"move\":\"sideways\"}"
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

  @Test
  void near_the_end_of_its_time_a_batch_is_given_back() throws Exception {
    var batch = new Batch().message("a", one, ACTIVE).message("b", two, ACTIVE);
    assertEquals(List.of("a", "b"), batch.failingAt(handler, 11_000));
    assertEquals(List.of(), jira.commentsFor("requester", one));
  }
}
