package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HostileBodiesTest {
  private static final String ROUTE = "/requests/{issueKey}/decision";

  private final Office office = new Office();
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void a_request_waits() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.get("approver", "/me").is(200);
  }

  record Case(String name, String body, String pointer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String SUNO =
      "{\"name\":\"Suno\",\"provider\":\"x\",\"riskLevel\":\"low\",\"defaultDays\":14}";

  /**
   * @param pointer within the classification; none where the body is no JSON
   */
  private static Case classified(String name, String classification, @Nullable String pointer) {
    return new Case(
        "a classification: " + name,
        "{\"outcome\":\"approve\",\"classification\":" + classification + "}",
        pointer == null ? "" : "/classification" + pointer);
  }

  static List<Case> bodies() {
    return List.of(
        new Case("nothing", "", "/outcome"),
        new Case("blank", " \n ", "/outcome"),
        new Case("no JSON", "outcome=approve", ""),
        new Case("truncated", "{\"outcome\":\"approve\",", ""),
        new Case("a list", "[{\"outcome\":\"approve\"}]", ""),
        new Case("a text", "\"approve\"", ""),
        new Case("null", "null", ""),
        new Case("two documents", "{\"outcome\":\"approve\"} {}", ""),
        new Case("a comment", "{\"outcome\":\"approve\"/*x*/}", ""),
        new Case("a trailing comma", "{\"outcome\":\"approve\",}", ""),
        new Case("single quotes", "{'outcome':'approve'}", ""),
        new Case("NaN", "{\"outcome\":\"approve\",\"durationDays\":NaN}", ""),
        new Case("a duplicate key", "{\"outcome\":\"deny\",\"outcome\":\"approve\"}", ""),
        new Case("an unknown field", "{\"outcome\":\"approve\",\"grantId\":\"AIC-9\"}", ""),
        new Case("a field of the prototype", "{\"outcome\":\"approve\",\"__proto__\":{}}", ""),
        new Case("deep nesting", "{\"outcome\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", ""),
        new Case("no outcome", "{\"reason\":\"x\"}", "/outcome"),
        new Case("an outcome that is none", "{\"outcome\":\"approved\"}", "/outcome"),
        new Case("an outcome that is a list", "{\"outcome\":[\"approve\"]}", "/outcome"),
        new Case("an outcome that is null", "{\"outcome\":null}", "/outcome"),
        new Case("a reason that is a number", "{\"outcome\":\"approve\",\"reason\":5}", "/reason"),
        new Case("a reason that is null", "{\"outcome\":\"approve\",\"reason\":null}", "/reason"),
        new Case(
            "a reason that is too long",
            "{\"outcome\":\"approve\",\"reason\":\"" + "x".repeat(2_001) + "\"}",
            "/reason"),
        new Case("half a character", "{\"outcome\":\"approve\",\"reason\":\"\\ud83d\"}", "/reason"),
        new Case(
            "days as text", "{\"outcome\":\"approve\",\"durationDays\":\"5\"}", "/durationDays"),
        new Case("half days", "{\"outcome\":\"approve\",\"durationDays\":1.5}", "/durationDays"),
        new Case(
            "whole days as a fraction",
            "{\"outcome\":\"approve\",\"durationDays\":5.0}",
            "/durationDays"),
        new Case("no days", "{\"outcome\":\"approve\",\"durationDays\":0}", "/durationDays"),
        new Case("days before", "{\"outcome\":\"approve\",\"durationDays\":-1}", "/durationDays"),
        new Case(
            "too many days", "{\"outcome\":\"approve\",\"durationDays\":181}", "/durationDays"),
        new Case(
            "more days than an int has",
            "{\"outcome\":\"approve\",\"durationDays\":4294967297}",
            "/durationDays"),
        new Case(
            "more days than a long has",
            "{\"outcome\":\"approve\",\"durationDays\":18446744073709551617}",
            "/durationDays"),
        new Case(
            "an exponent",
            "{\"outcome\":\"approve\",\"durationDays\":1e999999999}",
            "/durationDays"),
        classified("no object", "\"suno\"", ""),
        classified("null", "null", ""),
        classified("nothing in it", "{}", "/name"),
        classified("a field of a tool", SUNO.replace("{", "{\"status\":\"approved\","), ""),
        classified("a connector", SUNO.replace("{", "{\"connector\":{\"type\":\"manual\"},"), ""),
        classified("a blank name", SUNO.replace("\"Suno\"", "\" \""), "/name"),
        classified("a name of two lines", SUNO.replace("Suno\"", "Su\\nno\""), "/name"),
        classified("a long name", SUNO.replace("Suno\"", "x".repeat(101) + "\""), "/name"),
        classified("a name that is none", SUNO.replace("\"Suno\"", "{}"), "/name"),
        classified("a name without an id", SUNO.replace("Suno\"", "音楽\""), "/toolId"),
        classified("an id that is a path", SUNO.replace("{", "{\"toolId\":\"../x\","), "/toolId"),
        classified("an id in capitals", SUNO.replace("{", "{\"toolId\":\"Suno\","), "/toolId"),
        classified("a risk that is none", SUNO.replace("low", "none"), "/riskLevel"),
        classified("a risk in capitals", SUNO.replace("low", "LOW"), "/riskLevel"),
        classified("no default days", SUNO.replace("14", "0"), "/defaultDays"),
        classified("half default days", SUNO.replace("14", "1.5"), "/defaultDays"),
        classified("too many default days", SUNO.replace("14", "181"), "/defaultDays"),
        classified(
            "guidance without end",
            SUNO.replace("{", "{\"guidance\":\"" + "x".repeat(2_001) + "\","),
            "/guidance"),
        classified("a name twice", SUNO.replace("{", "{\"name\":\"x\","), null),
        new Case(
            "a huge number",
            "{\"outcome\":\"approve\",\"durationDays\":" + "9".repeat(60_000) + "}",
            ""));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void is_a_clear_problem_and_stores_nothing_and_logs_nothing(Case hostile) {
    var before = office.store.events().size();

    var reply =
        office.decide("approver", "AIC-1", hostile.body()).isProblem(400, "invalid-request");

    assertEquals(hostile.pointer(), reply.text("/errors/0/pointer"));
    assertFalse(reply.text("/errors/0/detail").isEmpty());
    assertEquals(before, office.store.events().size());
    assertTrue(
        office.store.requests().find(new IssueKey("AIC-1")).orElseThrow()
            instanceof Request.Pending);
    assertEquals(List.of(), log);
  }

  @Test
  void all_errors_are_told_at_once() {
    var reply =
        office
            .decide("approver", "AIC-1", "{\"reason\":1,\"durationDays\":\"x\",\"more\":true}")
            .isProblem(400, "invalid-request");

    assertEquals(
        List.of("/durationDays", "/outcome", "/reason", ""), reply.each("errors", "/pointer"));
  }

  @Test
  void more_than_64_KiB_is_too_large() {
    office
        .decide(
            "approver",
            "AIC-1",
            "{\"outcome\":\"approve\",\"reason\":\"" + "x".repeat(65_536) + "\"}")
        .isProblem(413, "too-large");
    office.decide("approver", "AIC-1", "x".repeat(1_048_576)).isProblem(413, "too-large");
    office
        .call(base64("x".repeat(70_000).getBytes(StandardCharsets.UTF_8)))
        .isProblem(413, "too-large");
  }

  @Test
  void a_body_that_came_as_base64_is_read_if_it_is_text() {
    office
        .call(
            base64(
                "{\"outcome\":\"approve\",\"reason\":\"gut 😀\"}".getBytes(StandardCharsets.UTF_8)))
        .is(200);
  }

  @Test
  void and_refused_if_it_is_not() {
    office.call(base64(new byte[] {'{', (byte) 0xC3, '(', '}'})).isProblem(400, "invalid-request");
    office
        .call(base64(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '{'}))
        .isProblem(400, "invalid-request");
    var event = base64(new byte[0]);
    event.setBody("*** no base64 ***");
    office.call(event).isProblem(400, "invalid-request");
  }

  @Test
  void a_thousand_keys_or_keys_that_are_no_texts_decide_nothing() {
    office
        .post("approver", "/decisions", "{\"outcome\":\"approve\",\"issueKeys\":[\"AIC-1\",1]}")
        .isProblem(400, "invalid-request");
    office
        .post("approver", "/decisions", "{\"outcome\":\"approve\",\"issueKeys\":[]}")
        .isProblem(400, "invalid-request");
    office
        .post("approver", "/decisions", "{\"outcome\":\"approve\",\"issueKeys\":\"AIC-1\"}")
        .isProblem(400, "invalid-request");
    office
        .post(
            "approver",
            "/decisions",
            "{\"outcome\":\"approve\",\"issueKeys\":[\"AIC-1\"" + ",\"AIC-1\"".repeat(999) + "]}")
        .isProblem(400, "too-many-keys");
  }

  @Test
  void what_breaks_is_logged_without_what_was_sent() {
    office.store.next(
        _ -> {
          throw new IllegalStateException("secret reason");
        });

    var reply =
        office
            .decide("approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"secret reason\"}")
            .isProblem(500, "internal");

    assertTrue(reply.text("/detail").contains("JKJaXmPLvHcESHA="), "the reference");
    assertFalse(reply.response().getBody().contains("secret"));
    assertEquals(1, log.size());
    assertTrue(log.getFirst().startsWith("POST /api/v1/requests/{issueKey}/decision JKJaXmPLvHc"));
    assertFalse(log.getFirst().contains("AIC-1"));
    assertTrue(log.getFirst().contains("IllegalStateException"));
    assertFalse(log.getFirst().contains("secret"));
  }

  private static APIGatewayV2HTTPEvent base64(byte[] body) {
    var event =
        Office.event(
            "POST",
            ROUTE,
            "approver",
            Base64.getEncoder().encodeToString(body),
            "issueKey",
            "AIC-1");
    event.setIsBase64Encoded(true);
    return event;
  }

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          log.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("io.aiclearance").addHandler(listener);
  }

  @org.junit.jupiter.api.AfterEach
  void stop_listening() {
    Logger.getLogger("io.aiclearance").removeHandler(listener);
  }
}
