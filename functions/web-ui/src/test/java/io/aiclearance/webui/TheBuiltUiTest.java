package io.aiclearance.webui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the build has really laid down. */
final class TheBuiltUiTest {
  private static final Path BUILT = Path.of("target/classes/ui");
  private static final Pattern REFERRED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  /** Lambda's limit for an answer, of which base64 takes a quarter, and headers some. */
  private static final long MOST_BYTES = 6 * 1024 * 1024 * 3 / 4 - 64 * 1024;

  private final Browser browser = Browser.of("/ui");

  @BeforeEach
  void only_where_it_was_built() {
    assumeTrue(Files.exists(BUILT.resolve("index.html")), "built with -Dui.skip=true");
  }

  @Test
  void the_page_and_all_that_it_names_are_there() {
    var page = browser.get("/").is(200);
    var named = REFERRED.matcher(page.text()).results().map(found -> found.group(1)).toList();

    assertTrue(named.size() >= 2, named.toString());
    named.forEach(path -> browser.get(path).is(200));
  }

  @Test
  void the_page_has_no_script_or_style_that_the_policy_would_stop() {
    var page = browser.get("/").text();

    assertEquals(List.of(), found("<script(?![^>]*\\ssrc=\"/)[^>]*>", page));
    assertEquals(List.of(), found("\\son\\w+=|javascript:", page));
  }

  @Test
  void every_file_can_be_fetched_and_is_of_a_size_that_lambda_answers() throws IOException {
    try (var files = Files.walk(BUILT)) {
      for (var file : served(files).toList()) {
        var path = "/" + BUILT.relativize(file).toString().replace('\\', '/');

        assertTrue(browser.get(path).is(200).bytes().length <= MOST_BYTES, path);
        assertTrue(browser.get(path).header("content-type").length() > 4, path);
      }
    }
  }

  private static Stream<Path> served(Stream<Path> files) {
    return files
        .filter(Files::isRegularFile)
        .filter(file -> !file.toString().endsWith(".gz"))
        .filter(file -> !file.startsWith(BUILT.resolve(".vite")));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group()).toList();
  }
}
