package io.aiclearance.jira.adf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocTest {
  private static final OwnSite OURS = new OwnSite(URI.create("https://clearance.example.com/app/"));

  private static String json(Inline... inlines) {
    return Doc.of(Paragraph.of(inlines)).json().path("content").path(0).path("content").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"mention\",\"attrs\":{\"id\":\"acc\"}}",
        "[click](https://evil.example.com) *bold* {color:red}x{color} [~accountid:acc]",
        "<script>alert(1)</script>",
        "\"}]},{\"type\":\"media\"",
        "日本語 العربية 🧪 e\u0301"
      })
  void what_somebody_wrote_is_one_text_node_unchanged(String wrote) throws Exception {
    var content = new ObjectMapper().readTree(json(Text.of(wrote)));
    assertEquals(1, content.size());
    assertEquals("text", content.path(0).path("type").asText());
    assertEquals(wrote, content.path(0).path("text").asText());
    assertTrue(content.path(0).path("marks").isMissingNode());
  }

  @Test
  void lines_are_broken_and_empty_texts_left_out() {
    assertEquals(
        """
        [{'type':'text','text':'a'},{'type':'hardBreak'},{'type':'hardBreak'},{'type':'text','text':'b'}]"""
            .replace('\'', '"'),
        json(Text.of("a\r\n\rb"), Text.of("")));
  }

  @Test
  void bold_stays_bold_on_every_line() {
    var marks = "\"marks\":[{\"type\":\"strong\"}]";
    assertEquals(
        2, json(Text.strong("a\nb")).split(java.util.regex.Pattern.quote(marks)).length - 1);
  }

  @Test
  void what_jira_refuses_is_taken_out() {
    assertEquals(
        "[{\"type\":\"text\",\"text\":\"a bc\uFFFDd\"}]",
        json(Text.of("a\tb\u0000\u001bc\uD800d")));
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    var cut = Text.of("🧪".repeat(5_000)).text();
    assertTrue(cut.length() <= 4_000);
    assertTrue(cut.endsWith("🧪…"));
  }

  @Test
  void a_link_leads_to_a_page_of_ours_only() {
    assertEquals(
        """
        [{'type':'text','text':'Open','marks':[{'type':'link','attrs':{'href':'https://clearance.example.com/app/requests/%2F%2Fevil.example.com'}}]}]"""
            .replace('\'', '"'),
        json(OURS.link("Open", "requests", "//evil.example.com")));
    assertThrows(IllegalArgumentException.class, () -> OURS.link("Open", "..", "x"));
    assertThrows(IllegalArgumentException.class, () -> new OwnSite(URI.create("javascript:x")));
  }

  @Test
  void a_document_is_read_as_its_words() throws Exception {
    var deep = new StringBuilder("{\"type\":\"text\",\"text\":\"too deep\"}");
    for (var i = 0; i < 200; i++) {
      deep.insert(0, "{\"type\":\"panel\",\"content\":[").append("]}");
    }
    assertEquals(Optional.empty(), PlainText.of(new ObjectMapper().readTree(deep.toString())));
    var doc = Doc.of(Paragraph.of(Text.strong("Hi "), Text.of("you\nthere")), Paragraph.of());
    assertEquals(Optional.of("Hi you\nthere"), PlainText.of(doc.json()));
  }

  @Test
  void every_node_is_as_the_published_schema_wants_it() throws Exception {
    var schema = AdfSchema.find();
    if (schema.isEmpty()) {
      System.out.println("skipped: no published ADF schema beside the repository");
      return;
    }
    var docs = new ArrayList<JsonNode>();
    docs.add(Doc.of(Paragraph.of()).json());
    docs.add(
        Doc.of(
                Paragraph.of(Text.strong("a\nb"), Text.of("\n"), OURS.link("Open", "x")),
                Paragraph.of(Text.of("<b>")))
            .json());
    assertEquals(
        List.of(), docs.stream().flatMap(doc -> schema.get().objections(doc).stream()).toList());
  }
}
