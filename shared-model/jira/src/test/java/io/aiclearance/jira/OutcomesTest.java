package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.jira.JiraAnswer.Forbidden;
import io.aiclearance.jira.JiraAnswer.NotFound;
import io.aiclearance.jira.JiraAnswer.RateLimited;
import io.aiclearance.jira.JiraAnswer.Rejected;
import io.aiclearance.jira.JiraAnswer.Unauthorized;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
  private static final Transition APPROVE =
      new Transition("21", "Approve", new Status("5", "Approved"));
  private static final String ME = "{'accountId':'acc','active':true}";

  private final ScriptedJira jira;

  OutcomesTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private JiraAnswer<JiraUser> read() {
    return jira.client().users().myself();
  }

  private JiraAnswer<Done> write() {
    return jira.client().transitions().take("AIC-1", APPROVE);
  }

  @Test
  void a_call_carries_basic_auth_to_the_configured_base() {
    jira.answers(200, ME);
    assertInstanceOf(Value.class, read());
    assertEquals("/ex/jira/cloud-1/rest/api/3/myself", jira.only().uri().getPath());
    assertEquals("Basic YXBwQGV4YW1wbGUuY29tOm9uZQ==", jira.only().authorization());
  }

  @Test
  void an_empty_answer_is_enough_for_a_call_that_only_does_something() {
    jira.answers(204, "");
    assertEquals(new Value<>(Done.DONE), write());
    assertEquals("{\"transition\":{\"id\":\"21\"}}", jira.only().body());
  }

  @Test
  void what_is_not_there_is_not_found() {
    jira.answers(404, "{'errorMessages':['Issue does not exist']}");
    assertInstanceOf(NotFound.class, write());
  }

  @Test
  void refused_credentials_say_what_to_do_and_are_read_again_first() {
    jira.answers(401, "");
    assertInstanceOf(Unauthorized.class, read());
    assertEquals(1, jira.received().size(), "unchanged credentials are not sent twice");
  }

  @Test
  void rotated_credentials_are_used_at_once() {
    jira.rotatesCredentialsTo("two").answers(401, "").answers(200, ME);
    assertInstanceOf(Value.class, read());
    assertEquals("Basic YXBwQGV4YW1wbGUuY29tOnR3bw==", jira.received().get(1).authorization());
  }

  @Test
  void a_missing_permission_says_what_to_do() {
    jira.answers(403, "");
    assertInstanceOf(Forbidden.class, write());
  }

  @ParameterizedTest
  @CsvSource({"17,17", "0,0", "999999999,3600", "soon,30", "-1,30"})
  void a_rate_limit_says_how_long_to_wait(String header, long seconds) {
    jira.answers(
        429, "", Map.of("Retry-After", header, "RateLimit-Reason", "jira-per-issue-on-write"));
    assertEquals(
        new RateLimited<Done>(Duration.ofSeconds(seconds), "jira-per-issue-on-write"), write());
  }

  @Test
  void a_rate_limit_without_its_headers_has_a_default() {
    jira.answers(429, "");
    assertEquals(new RateLimited<Done>(Duration.ofSeconds(30), "unspecified"), write());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void after_a_servers_error_only_a_write_may_have_had_an_effect(int status) {
    jira.answers(status, "<html>").answers(status, "<html>");
    assertInstanceOf(Unavailable.class, read());
    assertEquals(true, ((Unavailable<Done>) write()).effectUnknown());
  }

  @Test
  void after_a_lost_answer_only_a_write_may_have_had_an_effect() {
    jira.breaksOff().breaksOff();
    assertEquals(false, ((Unavailable<JiraUser>) read()).effectUnknown());
    assertEquals(true, ((Unavailable<Done>) write()).effectUnknown());
  }

  @Test
  void an_answer_that_stalls_after_its_headers_is_given_up() {
    jira.stalls(Duration.ofSeconds(3));
    var start = System.nanoTime();
    assertEquals(true, ((Unavailable<Done>) write()).effectUnknown());
    assertEquals(1, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  @Test
  void nothing_has_happened_where_nobody_listens() throws IOException {
    int port;
    try (var unused = new ServerSocket(0)) {
      port = unused.getLocalPort();
    }
    var nobody =
        Jira.at(
            URI.create("http://localhost:" + port),
            new JiraCredentials.Source() {
              @Override
              public JiraCredentials current() {
                return new JiraCredentials.Basic("a", "b");
              }

              @Override
              public JiraCredentials renewed() {
                return current();
              }
            });
    var answer = nobody.transitions().take("AIC-1", APPROVE);
    assertEquals(false, ((Unavailable<Done>) answer).effectUnknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "null", "[]", "{}"})
  void a_good_status_with_something_else_than_jiras_answer_is_no_answer(String body) {
    jira.answers(200, body);
    assertInstanceOf(Unavailable.class, read());
  }

  @Test
  void a_rejection_names_fields_and_quotes_nothing() {
    jira.answers(
        400, "{'errorMessages':['secret words'],'errors':{'comment':'secret words','a b<c>':'x'}}");
    var rejected = (Rejected<Done>) write();
    assertEquals("Jira refused the call (400), because of: comment.", rejected.text());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 409, 413})
  void any_other_status_is_a_rejection_and_no_redirect_is_followed(int status) {
    jira.answers(status, "not json", Map.of("Location", "/elsewhere"));
    assertEquals(status, ((Rejected<Done>) write()).status());
    assertEquals(1, jira.received().size());
  }

  @Test
  void credentials_and_people_do_not_show_in_texts() {
    assertFalse(new JiraCredentials.Basic("e-mail", "secret").toString().contains("secret"));
    assertEquals(
        "JiraUser[acc]", new JiraUser("acc", "atlassian", "me@example.com", "Me", true).toString());
  }
}
