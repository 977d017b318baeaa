package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.IssueKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape that Jira and Automation send, with every proof of who sent it. */
class RecordedDeliveriesTest {
  private static final Logger LOG = Logger.getLogger(WebhookHandler.class.getName());

  /** What each recorded delivery comes to: wakes the worker, wakes nobody, or is refused. */
  private static final String TABLE =
      """
      webhook-jira                      | AIC-1 | 10001 | jira:issue_created
      webhook-jira-base64               | AIC-1 | 10001 | jira:issue_created
      webhook-retried                   | AIC-1 | 10001 | jira:issue_created
      webhook-created-by-customer       | AIC-2 | 10002 | jira:issue_created
      webhook-created-wiki-text         | AIC-1 | 10001 | jira:issue_created
      webhook-unicode                   | AIC-1 | 10001 | jira:issue_created
      webhook-updated                   | AIC-2 | 10002 | jira:issue_updated
      webhook-updated-changelog-number  | AIC-1 | 10001 | jira:issue_updated
      webhook-transitioned              | AIC-1 | 10001 | jira:issue_updated
      webhook-cancelled                 | AIC-2 | 10002 | jira:issue_updated
      webhook-assigned-with-comment     | AIC-1 | 10001 | jira:issue_updated
      webhook-commented-with-edit       | AIC-1 | 10001 | jira:issue_updated
      webhook-moved                     | OPS-7 | 10001 | jira:issue_updated
      webhook-deleted                   | AIC-1 | 10001 | jira:issue_deleted
      webhook-automation                | AIC-1 | 10001 | automation
      webhook-automation-base64         | AIC-1 | 10001 | automation
      webhook-automation-number         | AIC-1 | 10001 | automation
      webhook-automation-key-only       | AIC-1 |       | automation
      webhook-automation-issue-in-full  | AIC-1 | 10001 | automation
      webhook-commented                 | nobody
      webhook-comment-created           | nobody
      webhook-comment-created-internal  | nobody
      webhook-comment-updated           | nobody
      webhook-comment-deleted           | nobody
      webhook-worklog-created           | nobody
      webhook-worklog-updated           | nobody
      webhook-attachment-created        | nobody
      webhook-issuelink-created         | nobody
      webhook-property-set              | nobody
      webhook-project-updated           | nobody
      webhook-body-excluded             | refused
      webhook-automation-no-issue       | refused
      webhook-automation-unresolved     | refused
      """;

  private static final Map<String, Map<String, String>> NO_SECRETS =
      Map.of(
          "missing", Map.of(),
          "empty", Map.of("current", "", "previous", ""),
          "blank", Map.of("current", " "),
          "under another name", Map.of("secret", "current"));

  record Outcome(String name, int status, @Nullable Announcement announced) {
    static Outcome of(String row) {
      var cell = Stream.of(row.split("\\|", -1)).map(String::strip).toList();
      return switch (cell.get(1)) {
        case "nobody" -> new Outcome(cell.get(0), 202, null);
        case "refused" -> new Outcome(cell.get(0), 400, null);
        case String key -> {
          var id = cell.get(2).isEmpty() ? null : cell.get(2);
          yield new Outcome(cell.get(0), 202, new Announcement(new IssueKey(key), id, cell.get(3)));
        }
      };
    }

    List<IntakeMessage> queued() {
      return announced == null ? List.of() : List.of(new IntakeMessage(announced, Webhook.NOW, 1));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Outcome> recorded() {
    return TABLE.lines().map(Outcome::of);
  }

  @Test
  void every_recorded_delivery_is_run() {
    assertEquals(Recorded.names(), new TreeSet<>(recorded().map(outcome -> outcome.name).toList()));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void as_it_was_sent_it_is_taken_for_what_it_is(Outcome outcome) {
    var webhook = new Webhook(Map.of("current", "local"));
    var event = Recorded.named(outcome.name).event();
    assertEquals(outcome.status, webhook.answer(event).getStatusCode());
    assertEquals(outcome.queued(), webhook.queued());
    // a duplicate is answered like the first, and wakes nobody
    assertEquals(outcome.status, webhook.answer(event).getStatusCode());
    assertEquals(outcome.queued(), webhook.queued());
  }

  @BeforeAll
  static void refuseThousandsQuietly() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource
  void with_this_proof_each_one_is_taken_or_refused(Proof proof) {
    recorded()
        // nothing is encoded as nothing
        .filter(
            o ->
                proof != Proof.SIGNED_FOR_THE_ENCODED_BODY
                    || Recorded.named(o.name).body().length > 0)
        .forEach(
            outcome -> {
              var webhook = new Webhook(Proof.SECRETS);
              var recorded = Recorded.named(outcome.name);
              var event = recorded.with(proof.headers(recorded.body()));
              assertEquals(
                  proof.isRight() ? outcome.status : 401,
                  webhook.answer(event).getStatusCode(),
                  outcome.name);
              assertEquals(
                  proof.isRight() ? outcome.queued() : List.of(), webhook.queued(), outcome.name);
            });
  }

  @ParameterizedTest
  @EnumSource
  void without_a_secret_each_one_is_refused(Proof proof) {
    NO_SECRETS.forEach(
        (how, secrets) ->
            recorded()
                .forEach(
                    outcome -> {
                      var webhook = new Webhook(secrets);
                      var recorded = Recorded.named(outcome.name);
                      var headers = new HashMap<>(proof.headers(recorded.body()));
                      assertEquals(
                          401,
                          webhook.answer(recorded.with(headers)).getStatusCode(),
                          outcome.name + ", secret " + how);
                      assertEquals(List.of(), webhook.order());
                    }));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED_WITH_THE_PREVIOUS_SECRET", "THE_PREVIOUS_SECRET"})
  void once_the_rotation_is_over_the_previous_secret_is_a_wrong_one(Proof proof) {
    recorded()
        .forEach(
            outcome -> {
              var recorded = Recorded.named(outcome.name);
              var event = recorded.with(proof.headers(recorded.body()));
              var webhook = new Webhook(Map.of("current", "current"));
              assertEquals(401, webhook.answer(event).getStatusCode(), outcome.name);
            });
  }
}
