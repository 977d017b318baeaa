package io.aiclearance.webui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip that was made with {@code -Dui.skip=true}. */
final class NotBuiltTest {
  private final Browser browser = Browser.of("/io/aiclearance/webui/none");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/approvals", "/assets/app-1a2b.js", "/icon.svg"})
  void it_says_what_is_missing_and_how_to_have_it(String path) {
    var answer = browser.get(path).is(503);

    assertTrue(answer.text().startsWith("The web UI was not built: run ./mvnw"), answer.text());
    assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
    assertEquals("DENY", answer.header("x-frame-options"));
  }
}
