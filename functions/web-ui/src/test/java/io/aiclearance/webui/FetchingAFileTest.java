package io.aiclearance.webui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FetchingAFileTest {
  private static final String SCRIPT = "/assets/app-1a2b.js";

  private final Browser browser = Browser.atTheFixture();

  @ParameterizedTest
  @CsvSource({
    SCRIPT + ",text/javascript; charset=utf-8,'public, max-age=31536000, immutable'",
    "/assets/app-5e6f.css,text/css; charset=utf-8,'public, max-age=31536000, immutable'",
    "/icon.svg,image/svg+xml,'public, max-age=3600'",
  })
  void it_says_what_it_is_and_how_long_it_stays(String path, String type, String kept) {
    var file = browser.get(path).is(200);

    assertEquals(type, file.header("content-type"));
    assertEquals(kept, file.header("cache-control"));
    assertEquals("nosniff", file.header("x-content-type-options"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZIP", "deflate, gzip;q=0.5", "*", "gzip;q=1.0, *;q=0"})
  void it_is_compressed_for_whoever_takes_that(String acceptEncoding) throws IOException {
    var file = browser.get(SCRIPT, "accept-encoding", acceptEncoding).is(200);

    assertEquals("gzip", file.header("content-encoding"));
    assertEquals("accept-encoding", file.header("vary"));
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
      assertEquals("document.title = \"Grüße\";\n", new String(plain.readAllBytes(), UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip; q = 0.000",
        "*;q=0",
        "gzip;q=0, *",
        "x-gzip2"
      })
  void it_is_not_for_whoever_does_not(String acceptEncoding) {
    var file = browser.get(SCRIPT, "accept-encoding", acceptEncoding).is(200);

    assertEquals("null", file.header("content-encoding"));
    assertEquals("accept-encoding", file.header("vary"));
    assertEquals("document.title = \"Grüße\";\n", file.text());
  }

  @Test
  void it_is_not_where_the_build_has_not_done_so() {
    var file = browser.get("/assets/plain-3c4d.js", "accept-encoding", "gzip").is(200);

    assertEquals("null", file.header("content-encoding"));
    assertEquals("export default 1;\n", file.text());
  }

  @Test
  void whoever_has_it_already_is_told_so() {
    var tag = browser.get("/icon.svg").header("etag");

    browser.get("/icon.svg", "if-none-match", tag).is(304);
  }
}
