package io.aiclearance.jira.adf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody wrote is never a link, a mention or markup, and always a document for Jira. */
class HostileTextsTest {
  private static final Set<String> HARMLESS =
      Set.of("doc", "paragraph", "text", "hardBreak", "strong");

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "\n\n\n",
        "h1. *bold* _it_ -gone- {{code}} {color:red}x{color} {panel}x{panel} ||a||b|| !x.png!",
        "[~accountid:acc-admin] [~admin] @admin @here <@U1>",
        "[click|https://evil.example.com] [click](https://evil.example.com) https://evil.example.com",
        "javascript:alert(1) data:text/html,<script>alert(1)</script> file:///etc/passwd",
        "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;<!--",
        "{\"type\":\"mention\",\"attrs\":{\"id\":\"acc-admin\"}}",
        "\"}]}]},{\"type\":\"media\",\"attrs\":{\"id\":\"x\"}",
        "😀 👩‍💻 🏳️‍🌈 e\u0301 \uD83D\uDE00\uD83D :smile: {emoji:smile}",
        "\u202Eevil\u202C \u2066x\u2069 العربية עברית \u200F\u200E",
        "日本語\u3000テキスト 한국어 ไทย",
        "\u0000\u0001\u0007\u001b[31m\u007f\u0085\uFFFE\uFFFF\uFEFF",
        "\uD800 \uDFFF lone",
        "${jndi:ldap://evil.example.com} {{7*7}} =cmd|' /C calc'!A0 %s %n {0}",
        "x".repeat(32_768),
        "🧪".repeat(16_384),
        "a\n".repeat(16_384),
        "\t\r\n\u2028\u2029 end");
  }

  private static Doc doc(String text) {
    return Doc.of(
        Paragraph.of(Text.of(text)),
        Paragraph.of(
            Text.strong(text),
            Text.of(text),
            new OwnSite(URI.create("https://clearance.example.com")).link("Open", "a")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void it_is_text_and_nothing_else(String text) {
    var doc = Doc.of(Paragraph.of(Text.of(text), Text.strong(text))).json();
    var types = new TreeSet<>(doc.findValuesAsText("type"));
    types.removeAll(HARMLESS);
    assertEquals(Set.of(), types);
    assertEquals(List.of(), doc.findValues("attrs"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void the_only_link_is_ours(String text) {
    assertEquals(
        List.of("https://clearance.example.com/a"), doc(text).json().findValuesAsText("href"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void it_is_small_enough_and_can_be_written_and_read_again(String text) throws Exception {
    var json = doc(text).json();
    assertTrue(json.findValuesAsText("text").stream().allMatch(t -> t.length() <= 4_000));
    assertEquals(json, new ObjectMapper().readTree(json.toString().getBytes("UTF-8")));
  }

  @Test
  void it_is_always_as_the_published_schema_wants_it() throws Exception {
    var schema = AdfSchema.find();
    if (schema.isEmpty()) {
      System.out.println("skipped: no published ADF schema beside the repository");
      return;
    }
    // a validator that tries every alternative for every node takes its time over thousands of them
    for (var text : texts().filter(t -> t.lines().count() < 50).toList()) {
      assertEquals(List.of(), schema.get().objections(doc(text).json()), text);
    }
  }
}
