package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.jira.AccessTokens.Answer.Granted;
import io.aiclearance.jira.JiraAnswer.RateLimited;
import io.aiclearance.jira.JiraAnswer.Unauthorized;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraCredentials.ClientCredentials;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {
  private static final Transition APPROVE =
      new Transition("21", "Approve", new Status("5", "Approved"));
  private static final String ME = "{'accountId':'acc','active':true}";

  private final ScriptedJira jira;

  OAuthTest() throws IOException {
    jira = new ScriptedJira();
    jira.takes(jira.client("secret"), jira.client("secret"));
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private ScriptedJira token(String token, long seconds) {
    return jira.answers(
        200,
        "{'access_token':'%s','expires_in':%d,'token_type':'Bearer','scope':'read:jira-work'}"
            .formatted(token, seconds));
  }

  private List<String> asked() {
    return jira.received().stream()
        .map(
            call ->
                call.authorization() == null
                    ? call.uri().getPath()
                    : call.uri().getPath() + " " + call.authorization())
        .toList();
  }

  private static final String MYSELF = "/ex/jira/cloud-1/rest/api/3/myself ";

  @Test
  void a_token_is_fetched_once_and_kept() {
    token("t1", 3600).answers(200, ME).answers(200, ME);
    var client = jira.client();
    assertInstanceOf(Value.class, client.users().myself());
    assertInstanceOf(Value.class, client.users().myself());
    assertEquals(List.of("/oauth/token", MYSELF + "Bearer t1", MYSELF + "Bearer t1"), asked());
    assertEquals(
        "{\"grant_type\":\"client_credentials\",\"client_id\":\"client-1\","
            + "\"client_secret\":\"secret\"}",
        jira.received().getFirst().body());
  }

  @Test
  void a_token_that_ends_at_once_is_not_kept() {
    token("t1", 0).answers(200, ME);
    token("t2", 3600).answers(200, ME);
    var client = jira.client();
    client.users().myself();
    client.users().myself();
    assertEquals(
        List.of("/oauth/token", MYSELF + "Bearer t1", "/oauth/token", MYSELF + "Bearer t2"),
        asked());
  }

  @Test
  void a_token_is_kept_until_a_minute_before_its_end() {
    token("t1", 3600);
    token("t2", 3600);
    var now = new AtomicLong();
    var tokens =
        new AccessTokens(new Exchange(HttpClient.newHttpClient(), "The endpoint"), now::get);
    var first = granted(tokens);
    now.set(Duration.ofSeconds(3539).toNanos());
    assertEquals(new Granted(first.proof(), false), granted(tokens));
    now.set(Duration.ofSeconds(3540).toNanos());
    assertEquals(new Granted(Proof.ofToken("t2"), true), granted(tokens));
  }

  private Granted granted(AccessTokens tokens) {
    return (Granted) tokens.of(jira.client("secret"), Deadline.in(Duration.ofSeconds(5)));
  }

  @Test
  void a_token_that_is_refused_before_its_end_is_fetched_again_once() {
    token("t1", 3600).answers(200, ME).answers(401, "");
    token("t2", 3600).answers(200, ME);
    var client = jira.client();
    client.users().myself();
    assertInstanceOf(Value.class, client.users().myself());
    assertEquals(List.of("/oauth/token", MYSELF + "Bearer t2"), asked().subList(3, 5));
  }

  @Test
  void a_token_that_was_fetched_for_the_call_is_not_fetched_again() {
    token("t1", 3600).answers(401, "");
    assertInstanceOf(Unauthorized.class, jira.client().users().myself());
    assertEquals(2, jira.received().size());
  }

  @Test
  void a_second_refusal_is_the_last_word() {
    token("t1", 3600).answers(200, ME).answers(401, "");
    token("t2", 3600).answers(401, "");
    var client = jira.client();
    client.users().myself();
    assertInstanceOf(Unauthorized.class, client.users().myself());
    assertEquals(5, jira.received().size());
  }

  @Test
  void a_rotated_secret_is_used_at_once() {
    jira.takes(jira.client("old"), jira.client("new")).answers(401, "{'error':'access_denied'}");
    token("t1", 3600).answers(200, ME);
    assertInstanceOf(Value.class, jira.client().users().myself());
    assertTrue(jira.received().get(1).body().contains("\"new\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void a_client_that_gets_no_token_says_what_to_do(int status) {
    jira.answers(status, "{'error':'invalid_client','error_description':'secret words'}");
    var answer = (Unauthorized<JiraUser>) jira.client().users().myself();
    assertTrue(answer.whatToDo().contains("client secret"), answer.whatToDo());
    assertFalse(answer.whatToDo().contains("words"));
    assertEquals(1, jira.received().size());
  }

  @Test
  void a_token_endpoint_that_wants_a_pause_gets_one() {
    jira.answers(429, "", Map.of("Retry-After", "17"));
    assertEquals(
        new RateLimited<JiraUser>(Duration.ofSeconds(17), "unspecified"),
        jira.client().users().myself());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "[]", "{'access_token':'a b'}", "{'access_token':7}"})
  void without_a_token_nothing_has_happened(String body) {
    jira.answers(200, body);
    var answer = jira.client().transitions().take("AIC-1", APPROVE);
    assertEquals(false, ((Unavailable<Done>) answer).effectUnknown());
    assertEquals(1, jira.received().size());
  }

  @Test
  void a_token_endpoint_in_trouble_leaves_the_call_unmade() {
    jira.answers(503, "").breaksOff();
    var client = jira.client();
    assertEquals(
        false, ((Unavailable<Done>) client.transitions().take("AIC-1", APPROVE)).effectUnknown());
    assertEquals(
        false, ((Unavailable<Done>) client.transitions().take("AIC-1", APPROVE)).effectUnknown());
  }

  @Test
  void the_token_takes_its_time_from_the_calls() {
    jira.stalls(Duration.ofSeconds(3));
    var start = System.nanoTime();
    assertInstanceOf(Unavailable.class, jira.client().users().myself());
    assertEquals(1, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  @Test
  void a_client_is_of_no_use_without_the_gateway() {
    var answer = jira.client("/", Duration.ofSeconds(1)).users().myself();
    assertTrue(((Unauthorized<JiraUser>) answer).whatToDo().contains("gateway"));
    assertEquals(List.of(), jira.received());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://auth.example.com/oauth/token",
        "ftp://localhost/x",
        "https:///x",
        "http://localhost.example.com/x",
        "relative"
      })
  void a_client_secret_goes_to_no_unsafe_place(String url) {
    var uri = URI.create(url);
    assertThrows(IllegalArgumentException.class, () -> new ClientCredentials("a", "b", uri));
    var secret = Map.of("clientId", "a", "clientSecret", "b", "tokenUrl", url);
    var source = JiraCredentials.Source.of(() -> secret, () -> secret);
    var thrown = assertThrows(IllegalStateException.class, source::current);
    assertFalse(thrown.toString().contains(url), thrown.toString());
  }

  @Test
  void a_secret_holds_one_kind_of_credentials_or_the_other() {
    assertEquals(new JiraCredentials.Basic("e", "t"), read(Map.of("email", "e", "token", "t")));
    assertEquals(
        new ClientCredentials("i", "s", URI.create("https://auth.atlassian.com/oauth/token")),
        read(Map.of("clientId", "i", "clientSecret", "s")));
    assertEquals(
        new ClientCredentials("i", "s", URI.create("http://localhost:1/t")),
        read(Map.of("clientId", "i", "clientSecret", "s", "tokenUrl", "http://localhost:1/t")));
    assertThrows(IllegalStateException.class, () -> read(Map.of("email", "e", "clientId", "i")));
  }

  private static JiraCredentials read(Map<String, String> secret) {
    return JiraCredentials.Source.of(() -> secret, () -> secret).renewed();
  }

  @Test
  void no_secret_shows_in_texts() {
    assertFalse(jira.client("hush").toString().contains("hush"));
    assertFalse(Proof.ofToken("hush").toString().contains("hush"));
  }
}
