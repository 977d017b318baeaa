package io.aiclearance.webui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever path a stranger sends: the app's page, one of its files, or a plain 404. */
final class NothingElseIsServedTest {
  private final Browser browser = Browser.atTheFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets",
        "/assets/",
        "/assets/other-0000.js",
        "/assets/app-1a2b.js/",
        "/assets/app-1a2b.js\0",
        "/assets/app-1a2b.js\0.css",
        "/assets/app-1a2b.js\n",
        "/assets//app-1a2b.js",
        "/assets/./app-1a2b.js",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/assets/..\\index.html",
        "/assets/app-1a2b.js.gz",
        "/assets/plain-3c4d.js.gz",
        "/index.html.gz",
        "/icon.svg.gz",
        "/nothing.gz",
        "/.vite/manifest.json",
        "/.vite",
        "/..",
        "/../pages/index.html",
        "/../WebUiHandler.class",
        "/portal/../icon.svg",
        "/portal/..",
        "//icon.svg",
        "/\\..\\icon.svg",
        "/a\r\nset-cookie: b",
        "/a\n\nb",
        "/api",
        "/api/v1/",
        "/api/v2/me",
        "/webhooks/other",
      })
  void what_is_no_address_of_the_app_is_plainly_not_there(String path) {
    var answer = browser.get(path).is(404);

    assertEquals("There is nothing here.\n", answer.text());
    assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
    assertEquals("no-store", answer.header("cache-control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "icon.svg",
        "index.html",
        "/WebUiHandler.class",
        "/manifest.json",
        "/%2e%2e/icon.svg",
        "/%00",
        "/META-INF/MANIFEST.MF",
        "/icon.svg/",
        "/ICON.svg",
        "/icon.svg%00",
        "/icon.svg;x",
        "/icon.svg ",
        "/ｉcon.svg",
      })
  void what_could_be_one_is_the_page_and_no_file(String path) {
    assertEquals("text/html; charset=utf-8", browser.get(path).is(200).header("content-type"));
  }

  @Test
  void a_folder_is_none_of_its_files() {
    for (var path : List.of("/assets", "/assets/", "/pages.js")) {
      assertFalse(browser.get(path).text().contains("app-1a2b.js\n"), path);
    }
  }

  @Test
  void a_path_that_is_very_long_is_answered_soon() {
    browser.get("/" + "a/".repeat(50_000) + ".js").is(404);
    browser.get("/assets/" + "a".repeat(100_000) + ".js").is(404);
    browser.get("/" + "a".repeat(100_000)).is(200);
  }
}
