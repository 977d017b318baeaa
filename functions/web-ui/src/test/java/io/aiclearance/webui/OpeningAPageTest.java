package io.aiclearance.webui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpeningAPageTest {
  private final Browser browser = Browser.atTheFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/approvals",
        "/requests/AIC-1",
        "/tools/gpt-4.1",
        "/tools/a b",
        "/portal/1",
        "/signed-in/popup",
        "/apis",
        "/admin/projects/AIC/",
      })
  void every_address_of_the_app_is_its_page_which_is_asked_for_again_each_time(String path) {
    var page = browser.get(path).is(200);

    assertTrue(page.text().contains("<title>The page</title>"));
    assertEquals("text/html; charset=utf-8", page.header("content-type"));
    assertEquals("no-cache", page.header("cache-control"));
  }

  @Test
  void the_recorded_call_of_a_browser_gets_it_compressed() {
    var event = EventLoader.loadApiGatewayHttpEvent("../../events/web-ui-get-page.json");

    assertEquals("gzip", browser.call(event).is(200).header("content-encoding"));
  }

  @Test
  void an_event_that_says_nothing_breaks_nothing() {
    browser.call(new APIGatewayV2HTTPEvent()).is(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/%s", "%s", "\"other\", %s", "W/\"x\",W/%s,", "*"})
  void whoever_has_it_already_is_told_so(String ifNoneMatch) {
    var tag = browser.get("/").header("etag");
    var sent = ifNoneMatch.formatted(tag.substring("W/".length()));
    var page = browser.get("/approvals", "if-none-match", sent).is(304);

    assertEquals(0, page.bytes().length);
    assertEquals(tag, page.header("etag"));
    assertEquals("no-cache", page.header("cache-control"));
    assertEquals("DENY", page.header("x-frame-options"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"other\"", "W/\"other\"", ",,,", "W/", "\""})
  void whoever_has_another_gets_it(String ifNoneMatch) {
    browser.get("/", "if-none-match", ifNoneMatch).is(200);
  }

  @Test
  void asked_for_its_head_alone_it_sends_that_alone() {
    var page = browser.call("HEAD", "/approvals").is(200);

    assertEquals(0, page.bytes().length);
    assertEquals("text/html; charset=utf-8", page.header("content-type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""})
  void no_other_method_is_answered(String method) {
    assertEquals("GET, HEAD", browser.call(method, "/").is(405).header("allow"));
  }
}
