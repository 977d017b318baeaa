package io.aiclearance.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutesTest {
  private static final Routes ROUTES =
      Routes.of(
          Set.of(
              "GET /api/v1/me",
              "GET /api/v1/tools",
              "POST /api/v1/tools",
              "GET /api/v1/tools/{toolId}",
              "GET /api/v1/tools/new",
              "GET /api/v1/tools/{toolId}/uses",
              "GET /api/v1/tools/{toolId}/uses/{useId}",
              "GET /api/v1/tools/new/uses/{useId}"));

  private static Routes.Taken get(String path) {
    return ROUTES.taken("GET", path);
  }

  @Test
  void a_variable_is_what_stands_in_its_place() {
    assertEquals(
        new Routes.Taken(
            "GET /api/v1/tools/{toolId}/uses/{useId}", Map.of("toolId", "claude", "useId", "7")),
        get("/api/v1/tools/claude/uses/7"));
    assertEquals(new Routes.Taken("GET /api/v1/me", Map.of()), get("/api/v1/me"));
  }

  @Test
  void a_method_has_its_own_routes() {
    assertEquals("POST /api/v1/tools", ROUTES.taken("POST", "/api/v1/tools").route());
    assertEquals("GET /api/v1/tools", get("/api/v1/tools").route());
    for (var method : List.of("PUT", "DELETE", "HEAD", "OPTIONS", "get", "ANY", "", " ")) {
      assertEquals("no route", ROUTES.taken(method, "/api/v1/tools").route(), method);
    }
  }

  @Test
  void a_fixed_segment_wins_over_a_variable() {
    assertEquals("GET /api/v1/tools/new", get("/api/v1/tools/new").route());
    assertEquals("GET /api/v1/tools/{toolId}", get("/api/v1/tools/newer").route());
    assertEquals("GET /api/v1/tools/{toolId}", get("/api/v1/tools/NEW").route());
    assertEquals("GET /api/v1/tools/{toolId}/uses", get("/api/v1/tools/new/uses").route());
    assertEquals(
        new Routes.Taken("GET /api/v1/tools/new/uses/{useId}", Map.of("useId", "7")),
        get("/api/v1/tools/new/uses/7"));
  }

  /** What they lead to is the resource's matter: nothing that it knows is named so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+b",
        "a b",
        "..",
        ".",
        "a.b",
        "{toolId}",
        "*",
        "a?b#c",
        "a;b=c",
        "\\",
        "ü",
        "🙂"
      })
  void is_a_name_like_any_other_as_it_stands_there(String name) {
    assertEquals(
        new Routes.Taken("GET /api/v1/tools/{toolId}", Map.of("toolId", name)),
        get("/api/v1/tools/" + name));
  }

  record Case(String name, String path) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> hostile() {
    return List.of(
        new Case("nothing", ""),
        new Case("the root", "/"),
        new Case("no slash before it", "api/v1/me"),
        new Case("another version", "/api/v2/me"),
        new Case("only the version", "/api/v1"),
        new Case("nothing behind the version", "/api/v1/"),
        new Case("a stage before it", "/prod/api/v1/me"),
        new Case("a slash too many at the end", "/api/v1/me/"),
        new Case("a slash too many at the start", "//api/v1/me"),
        new Case("a slash too many between", "/api/v1//me"),
        new Case("capitals", "/API/V1/me"),
        new Case("a longer word", "/api/v1/mee"),
        new Case("a path that is steps back", "/api/v1/tools/../me"),
        new Case("a query", "/api/v1/me?x=1"),
        new Case("parameters of a segment", "/api/v1/me;x=1"),
        new Case("an empty name", "/api/v1/tools/"),
        new Case("an empty name between", "/api/v1/tools//uses"),
        new Case("more than there is", "/api/v1/tools/claude/uses/7/more"),
        new Case("half an escape", "/api/v1/tools/claude%"),
        new Case("a third of an escape", "/api/v1/tools/claude%2"),
        new Case("an escape that is none", "/api/v1/tools/%zz"),
        new Case("an escape of a sign", "/api/v1/tools/%-1"),
        new Case("a slash that was encoded twice", "/api/v1/tools/a%2Fb"),
        new Case("a letter that was encoded twice", "/api/v1/tools/%63laude"),
        new Case("a fixed segment that was encoded twice", "/api/v1/%6De"),
        new Case("bytes that are no text, encoded twice", "/api/v1/tools/%C0%AF"),
        new Case("an escape of JavaScript", "/api/v1/tools/%u002F"),
        new Case("a zero byte", "/api/v1/tools/claude\0"),
        new Case("a new line", "/api/v1/tools/claude\n"),
        new Case("a header", "/api/v1/tools/x\r\nset-cookie: a=b"),
        new Case("a tab", "/api/v1/tools/\t"),
        new Case("a terminal's escape", "/api/v1/tools/\u001b[31m"),
        new Case("a control character of the second kind", "/api/v1/tools/\u0085"),
        new Case("slashes without end", "/api/v1/tools" + "/".repeat(8_000)),
        new Case("the name of what has no route", "no route"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takes_no_route(Case hostile) {
    assertEquals(new Routes.Taken("no route", Map.of()), get(hostile.path()));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/{x},      GET /a/{y}",
    "GET /{x}/b,      GET /a/{y}",
    "GET /{x}/b/{z},  GET /a/{y}/c",
    "GET /a/{x}/{y},  GET /{z}/b/c",
  })
  void two_that_a_call_could_take_are_refused(String one, String other) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> Routes.of(List.of(one, other)));

    var said = String.valueOf(refused.getMessage());
    assertTrue(said.contains(one) && said.contains(other), said);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/{x},      POST /a/{y}",
    "GET /a/{x},      GET /a",
    "GET /a/{x},      GET /a/b",
    "GET /{x}/{y},    GET /{z}/b",
    "GET /{x}/b,      GET /{y}/c",
    "GET /a/{x}/c,    GET /b/{y}/c",
  })
  void two_of_which_one_is_narrower_or_that_no_call_could_both_take_are_not(
      String one, String other) {
    assertEquals(Set.of(one, other), Routes.of(List.of(one, other)).names());
  }
}
