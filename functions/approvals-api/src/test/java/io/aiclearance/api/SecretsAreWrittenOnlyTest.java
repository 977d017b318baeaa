package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.api.fakes.VaultInMemory.Write;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.jira.JiraAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsAreWrittenOnlyTest {
  private static final String WEBHOOK = "/settings/intake/webhook-secret";
  private static final String CREDENTIALS = "/settings/intake/credentials";
  private static final String OLD = "old-webhook-secret";
  private static final String NEW = "new-webhook-secret-SENSITIVE";
  private static final String TOKEN = "token-SENSITIVE";

  private final Office office = new Office();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void a_deployment_with_a_secret() {
    Logger.getLogger("io.aiclearance").addHandler(listener);
    office.vault.put(SecretName.WEBHOOK_SECRET, Map.of("current", OLD));
    office.vault.put(
        SecretName.JIRA_CREDENTIALS, Map.of("email", "fill-in", "token", "generated-noise"));
    office.get("admin", "/me").is(200);
  }

  /** Whatever was answered, logged or kept in the course of a test. */
  @AfterEach
  void no_secret_is_anywhere() {
    Logger.getLogger("io.aiclearance").removeHandler(listener);
    said.add(office.get("admin", "/settings/intake").response().getBody());
    office.store.events().forEach(event -> said.add(event.toString()));
    for (var name : SecretName.values()) {
      said.add(office.store.secrets().find(name).toString());
    }
    for (var secret : List.of(OLD, NEW, TOKEN, "SENSITIVE", "generated-noise")) {
      assertFalse(said.toString().contains(secret), said.toString());
    }
  }

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          said.add(record.getMessage() + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Reply heard(Reply reply) {
    said.add(reply.response().toString());
    return reply;
  }

  private Reply rotate(String secret) {
    return heard(office.put("admin", WEBHOOK, "{\"secret\":\"" + secret + "\"}", null));
  }

  private Reply endRotation() {
    return heard(office.call(Office.event("DELETE", WEBHOOK + "/previous", "admin", null)));
  }

  private Reply credentials(String body) {
    return heard(office.put("admin", CREDENTIALS, body, null));
  }

  private Reply basic() {
    return credentials(
        "{\"kind\":\"basic\",\"email\":\"app@example.com\",\"token\":\"" + TOKEN + "\"}");
  }

  private List<EventKind> kinds() {
    return office.store.events().stream()
        .map(AuditEvent::kind)
        .filter(kind -> kind.name().startsWith("SECRET"))
        .toList();
  }

  private Map<String, String> kept(SecretName name) {
    return office.vault.read(name);
  }

  @Test
  void a_new_secret_becomes_current_and_the_old_one_stays_valid_until_the_rotation_ends() {
    var rotating = rotate(NEW).is(200);

    assertEquals(Map.of("current", NEW, "previous", OLD), kept(SecretName.WEBHOOK_SECRET));
    assertEquals(
        "{\"set\":true,\"rotating\":true,\"setAt\":\"2026-01-05T08:00:00Z\"}",
        rotating.body().toString());

    var ended = endRotation().is(200);

    assertEquals(Map.of("current", NEW), kept(SecretName.WEBHOOK_SECRET));
    assertFalse(ended.body().get("rotating").asBoolean());
    endRotation().is(200);
    assertEquals(2, office.vault.writes());
  }

  @Test
  void evidence_announces_each_change_before_it_is_made_and_confirms_it() {
    rotate(NEW).is(200);
    basic().is(200);

    assertEquals(
        List.of(
            EventKind.SECRET_CHANGE_ANNOUNCED,
            EventKind.SECRET_CHANGED,
            EventKind.SECRET_CHANGE_ANNOUNCED,
            EventKind.SECRET_CHANGED),
        kinds());
    var last = office.store.events().getLast();
    assertEquals("person:acc-admin", last.actor().word());
    assertEquals("settings/jira-credentials", last.entity().toString());
    assertEquals(
        "{change=replaced, kind=basic, secret=jira-credentials}",
        last.facts().details().toString());
  }

  @Test
  void the_same_secret_sent_again_changes_nothing() {
    rotate(NEW).is(200);
    var events = office.store.events().size();

    rotate(NEW).is(200);

    assertEquals(Map.of("current", NEW, "previous", OLD), kept(SecretName.WEBHOOK_SECRET));
    assertEquals(events, office.store.events().size());
  }

  @Test
  void a_third_secret_waits_until_the_rotation_has_ended() {
    rotate(NEW).is(200);

    rotate("third-webhook-secret").isProblem(409, "conflict");

    assertEquals(Map.of("current", NEW, "previous", OLD), kept(SecretName.WEBHOOK_SECRET));
    endRotation().is(200);
    rotate("third-webhook-secret").is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"secret\":\"SENSITIVE\"}",
        "{\"secret\":\"SENSITIVE with spaces in it\"}",
        "{\"secret\":\"SENSITIVE\\nset-cookie: x=y\"}",
        "{\"secret\":\"SENSITIVE-äöüäöüäöü\"}",
        "{\"secret\":[\"SENSITIVE-SENSITIVE\"]}",
        "{\"secret\":null}",
        "{\"generate\":true}",
        "{\"secret\":\"SENSITIVE-SENSITIVE\",\"current\":\"SENSITIVE-SENSITIVE\"}",
        "{\"secret\":\"SENSITIVE-SENSITIVE",
      })
  void a_hostile_secret_is_refused_and_not_repeated(String body) {
    heard(office.put("admin", WEBHOOK, body, null)).isProblem(400, "invalid-request");

    assertEquals(0, office.vault.writes());
    assertEquals(List.of(), kinds());
  }

  @Test
  void a_secret_that_was_not_stored_is_said_and_can_be_sent_again() {
    office.vault.next(Write.IS_REFUSED);

    rotate(NEW).isProblem(503, "unavailable");

    assertEquals(List.of(EventKind.SECRET_CHANGE_ANNOUNCED, EventKind.SECRET_NOT_CHANGED), kinds());
    rotate(NEW).is(200);
    assertEquals(EventKind.SECRET_CHANGED, kinds().getLast());
  }

  @Test
  void an_answer_that_was_lost_may_have_been_a_yes() {
    office.vault.next(Write.LOSES_ITS_ANSWER);

    rotate(NEW).is(200);

    assertEquals(EventKind.SECRET_CHANGED, kinds().getLast());
  }

  @Test
  void what_was_cut_off_is_shown_as_such_and_can_be_sent_again_a_minute_later() {
    office.vault.next(Write.BREAKS);
    rotate(NEW).isProblem(500, "internal");

    var settings = office.get("admin", "/settings/intake").is(200);
    assertTrue(settings.body().at("/webhookSecret/underWay").asBoolean());
    rotate(NEW).isProblem(409, "conflict");
    office.passes(Duration.ofSeconds(60));
    assertFalse(rotate(NEW).is(200).body().has("underWay"));
  }

  @Test
  void a_change_that_was_made_and_not_confirmed_is_found_and_confirmed() {
    office.vault.next(Write.LOSES_ITS_ANSWER);
    office.store.next(commit -> commit.get());
    office.store.next(
        _ -> {
          throw new IllegalStateException("no answer");
        });
    rotate(NEW).isProblem(500, "internal");
    office.passes(Duration.ofSeconds(60));

    rotate(NEW).is(200);

    assertEquals(1, office.vault.writes());
    assertEquals(List.of(EventKind.SECRET_CHANGE_ANNOUNCED, EventKind.SECRET_CHANGED), kinds());
  }

  @Test
  void of_two_who_change_a_secret_at_once_one_waits() {
    office.store.next(_ -> new io.aiclearance.domain.CommitOutcome.Stale());

    rotate(NEW).isProblem(409, "conflict");

    assertEquals(0, office.vault.writes());
  }

  @Test
  void credentials_are_tried_before_they_are_stored() {
    var stored = basic().is(200);

    assertEquals("AI Clearance", stored.text("/account/displayName"));
    assertEquals("basic", stored.text("/credentials/kind"));
    assertEquals(
        Map.of("email", "app@example.com", "token", TOKEN), kept(SecretName.JIRA_CREDENTIALS));

    office.site.answers("whoWith", new JiraAnswer.Unauthorized<>("Check the token's scopes."));
    var refused =
        credentials("{\"kind\":\"oauth\",\"clientId\":\"client-1\",\"clientSecret\":\"SENSITIVE\"}")
            .isProblem(422, "invalid");

    assertEquals("/clientSecret", refused.text("/errors/0/pointer"));
    assertTrue(refused.text("/errors/0/detail").contains("Check the token's scopes."));
    assertEquals(1, office.vault.writes());
  }

  @Test
  void an_oauth_client_is_stored_as_such() {
    credentials("{\"kind\":\"oauth\",\"clientId\":\"client-1\",\"clientSecret\":\"SENSITIVE\"}")
        .is(200);

    assertEquals("oauth", office.get("admin", "/settings/intake").text("/credentials/kind"));
    assertEquals(
        Map.of("clientId", "client-1", "clientSecret", "SENSITIVE"),
        kept(SecretName.JIRA_CREDENTIALS));
  }

  @Test
  void while_jira_is_away_nothing_is_stored() {
    office.site.answers("whoWith", new JiraAnswer.Unavailable<>(false, "Jira is in trouble."));

    basic().isProblem(503, "unavailable");

    assertEquals(0, office.vault.writes());
  }

  @Test
  void where_jira_is_not_at_that_address_the_address_is_named() {
    office.site.answers("whoWith", new JiraAnswer.NotFound<>());

    assertTrue(basic().isProblem(422, "invalid").text("/errors/0/detail").contains("JiraBaseUrl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"basic\"}",
        "{\"kind\":\"token\",\"token\":\"SENSITIVE\"}",
        "{\"kind\":\"basic\",\"email\":\"nobody\",\"token\":\"SENSITIVE\"}",
        "{\"kind\":\"basic\",\"email\":\"a@b.example\",\"token\":\"SENSITIVE\\r\\nx\"}",
        "{\"kind\":\"basic\",\"email\":\"a@b.example\",\"clientSecret\":\"SENSITIVE\"}",
        "{\"kind\":\"oauth\",\"clientId\":\"client-1\",\"clientSecret\":\"SENSITIVE\","
            + "\"tokenUrl\":\"https://evil.example\"}",
        "{\"kind\":\"oauth\",\"clientId\":1,\"clientSecret\":\"SENSITIVE\"}",
      })
  void hostile_credentials_are_refused_and_not_repeated(String body) {
    credentials(body).isProblem(400, "invalid-request");

    assertEquals(0, office.site.calls());
    assertEquals(0, office.vault.writes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"requester", "approver", "auditor"})
  void only_jira_admins_change_secrets(String who) {
    office.put(who, WEBHOOK, "{\"secret\":\"" + NEW + "\"}", null).isProblem(403, "forbidden");
    office.put(who, CREDENTIALS, "{}", null).isProblem(403, "forbidden");
    office
        .call(Office.event("DELETE", WEBHOOK + "/previous", who, null))
        .isProblem(403, "forbidden");
    assertEquals(0, office.vault.writes());
  }

  @Test
  void what_was_put_there_by_hand_and_is_no_secret_can_be_mended() {
    office.vault.put(SecretName.WEBHOOK_SECRET, Map.of());

    assertFalse(
        office.get("admin", "/settings/intake").body().at("/webhookSecret/set").asBoolean());
    rotate(NEW).is(200);

    assertEquals(Map.of("current", NEW), kept(SecretName.WEBHOOK_SECRET));
  }
}
