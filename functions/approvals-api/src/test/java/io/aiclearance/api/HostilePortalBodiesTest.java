package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.aiclearance.domain.evidence.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostilePortalBodiesTest {
  private static final String GOOD =
      "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"toolId\":\"claude\",\"durationDays\":30,"
          + "\"purpose\":\"x\"}";

  private final Office office = new Office();

  record Case(String name, String body, String pointer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case without(String name, String from, String to, String pointer) {
    return new Case(name, GOOD.replace(from, to), pointer);
  }

  static List<Case> bodies() {
    return List.of(
        new Case("nothing", "", "/portalId"),
        new Case("no JSON", "toolId=claude", ""),
        new Case("a list", "[" + GOOD + "]", ""),
        new Case("two documents", GOOD + GOOD, ""),
        new Case("deep nesting", "{\"newTool\":".repeat(50) + "1" + "}".repeat(50), ""),
        without("a duplicate key", "{", "{\"toolId\":\"x\",", ""),
        without("an unknown field", "{", "{\"onBehalfOf\":\"acc-admin\",", ""),
        without("a portal that is a number", "\"1\"", "1", "/portalId"),
        without("a portal that is a word", "\"1\"", "\"one\"", "/portalId"),
        without("a request type with a path", "\"11\"", "\"11/../12\"", "/requestTypeId"),
        without("a request type that is null", "\"11\"", "null", "/requestTypeId"),
        without("a tool that is null", "\"claude\"", "null", "/toolId"),
        without("a tool that is a list", "\"claude\"", "[\"claude\"]", "/toolId"),
        without("a tool with a separator", "claude", "claude#x", "/toolId"),
        without("a tool with a line break", "claude", "claude\\n", "/toolId"),
        without("a long tool", "claude", "c".repeat(65), "/toolId"),
        without("no tool at all", "\"toolId\":\"claude\",", "", ""),
        without(
            "both tools", "{", "{\"newTool\":{\"name\":\"n\",\"url\":\"https://x.example\"},", ""),
        without(
            "a new tool that is a text", "\"toolId\":\"claude\"", "\"newTool\":\"x\"", "/newTool"),
        without(
            "an unknown field of a new tool",
            "\"toolId\":\"claude\"",
            "\"newTool\":{\"name\":\"n\",\"url\":\"https://x.example\",\"risk\":\"low\"}",
            "/newTool"),
        without(
            "a name that is too long",
            "\"toolId\":\"claude\"",
            "\"newTool\":{\"name\":\"" + "n".repeat(201) + "\",\"url\":\"https://x.example\"}",
            "/newTool/name"),
        without(
            "an address that is too long",
            "\"toolId\":\"claude\"",
            "\"newTool\":{\"name\":\"n\",\"url\":\"https://x.example/" + "u".repeat(2_000) + "\"}",
            "/newTool/url"),
        without("no days", "\"durationDays\":30,", "", "/durationDays"),
        without("days as text", ":30", ":\"30\"", "/durationDays"),
        without("half days", ":30", ":30.5", "/durationDays"),
        without("no day at all", ":30", ":0", "/durationDays"),
        without("too many days", ":30", ":181", "/durationDays"),
        without("a purpose that is a number", "\"x\"", "5", "/purpose"),
        without("half a character", "\"x\"", "\"\\ud83d\"", "/purpose"),
        without(
            "a purpose that is too long", "\"x\"", "\"" + "x".repeat(4_001) + "\"", "/purpose"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void is_a_clear_problem_and_stores_nothing(Case hostile) {
    var reply = office.submit("customer", "k", hostile.body()).isProblem(400, "invalid-request");

    assertEquals(hostile.pointer(), reply.text("/errors/0/pointer"));
    assertFalse(reply.text("/errors/0/detail").isEmpty());
    nothingIsStored();
  }

  @Test
  void a_huge_body_is_refused() {
    office
        .submit("customer", "k", GOOD.replace("\"x\"", "\"" + "x".repeat(70_000) + "\""))
        .isProblem(413, "too-large");
  }

  @Test
  void the_longest_purpose_and_every_script_are_kept_as_they_are() {
    var reply =
        office.submit("customer", "k", GOOD.replace("\"x\"", "\"" + "字".repeat(4_000) + "\""));

    reply.is(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "a\nb", "é", "😀"})
  void a_key_that_is_not_visible_ascii_is_refused(String key) {
    var reply = office.submit("customer", key, GOOD).isProblem(400, "invalid-request");

    assertEquals("Idempotency-Key", reply.text("/errors/0/pointer"));
    nothingIsStored();
  }

  @Test
  void so_is_a_missing_and_an_overlong_one() {
    office.post("customer", "/portal/requests", GOOD).isProblem(400, "invalid-request");
    office.submit("customer", "k".repeat(129), GOOD).isProblem(400, "invalid-request");
    office.submit("customer", "k".repeat(128), GOOD).is(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tool.example.com",
        "ftp://tool.example.com",
        "javascript:alert(1)",
        "https:///path",
        "https://user@tool.example.com",
        "https://user:secret@tool.example.com/",
        "https://good.example\\\\@evil.example",
        "https://tool.example.com/a b",
        "data:text/html,x",
        "file:///etc/passwd"
      })
  void an_address_that_is_none_is_refused(String url) {
    var body =
        GOOD.replace(
            "\"toolId\":\"claude\"", "\"newTool\":{\"name\":\"n\",\"url\":\"" + url + "\"}");

    office.submit("customer", "k", body).isProblem(422, "invalid");
    nothingIsStored();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Say in one line what the tool is called.",
    "' ', Say in one line what the tool is called.",
    "'a\\nb', Say in one line what the tool is called.",
    "'a\\u2028b', Say in one line what the tool is called.",
    "'a\\u0000b', Say in one line what the tool is called."
  })
  void a_name_is_one_line(String name, String detail) {
    var body =
        GOOD.replace(
            "\"toolId\":\"claude\"",
            "\"newTool\":{\"name\":\"" + name + "\",\"url\":\"https://x.example\"}");

    assertEquals(detail, office.submit("customer", "k", body).is(422).text("/detail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\\n\\t"})
  void a_purpose_is_needed(String purpose) {
    assertEquals(
        "Say what you need the tool for, in at most 4000 characters.",
        office
            .submit("customer", "k", GOOD.replace("\"x\"", "\"" + purpose + "\""))
            .is(422)
            .text("/detail"));
  }

  private void nothingIsStored() {
    assertEquals(List.of(), office.store.outbox());
    assertEquals(
        0,
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.SUBMISSION_RECEIVED)
            .count());
  }
}
