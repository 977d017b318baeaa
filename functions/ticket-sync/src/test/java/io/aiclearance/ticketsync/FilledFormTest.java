package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.jira.JiraFields.Schema;
import io.aiclearance.jira.JiraServiceDesks.Choice;
import io.aiclearance.jira.JiraServiceDesks.RequestField;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import io.aiclearance.testkit.Samples;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilledFormTest {
  private static final Schema LINE = new Schema("string", null, null, "summary");
  private static final Schema SELECT = new Schema("option", null, "x:select", null);
  private static final Schema NUMBER = new Schema("number", null, "x:float", null);
  private static final Schema PARAGRAPHS = new Schema("string", null, "x:textarea", null);
  private static final Schema TEXT = new Schema("string", null, "x:textfield", null);
  private static final RequestField SUMMARY = field("summary", true, LINE);

  private static RequestField field(String id, boolean required, Schema schema, Choice... choices) {
    return new RequestField(id, "Field " + id, required, List.of(choices), schema);
  }

  private static FilledForm fill(Wish wish, RequestField... fields) {
    var waiting = new Submission.Waiting(new SubmissionId("0123456789abcdef"), wish, Revision.NEW);
    return FilledForm.of(new RequestForm(true, List.of(fields)), waiting, Office.SOURCES);
  }

  private static JsonNode value(FilledForm filled, String field) {
    return Objects.requireNonNull(filled.values().get(field), field);
  }

  private static Wish wish(
      @Nullable String tool, String name, @Nullable String url, String purpose) {
    return new Wish(
        Samples.REQUESTER,
        "11",
        tool == null ? null : new ToolId(tool),
        name,
        url,
        1,
        purpose,
        Samples.NOW);
  }

  @Test
  void only_what_the_type_shows_is_filled_in() {
    var wish = wish("claude", "Claude", "https://claude.example.com", "To write");
    assertEquals(Set.of("summary"), fill(wish, SUMMARY).values().keySet());
    var filled =
        fill(
            wish,
            SUMMARY,
            field("customfield_10101", true, SELECT),
            field("customfield_10102", true, NUMBER),
            field("customfield_10103", true, PARAGRAPHS),
            field("customfield_10104", false, TEXT),
            field("customfield_666", false, TEXT));
    assertEquals(List.of(), filled.missing());
    assertEquals("{\"id\":\"20003\"}", value(filled, "customfield_10101").toString());
    assertEquals("1", value(filled, "customfield_10102").toString());
    assertEquals(List.of("To write"), value(filled, "customfield_10103").findValuesAsText("text"));
    assertEquals("https://claude.example.com", value(filled, "customfield_10104").textValue());
    assertEquals(5, filled.values().size());
  }

  @Test
  void what_has_to_be_there_and_cannot_be_is_named_as_jira_names_it() {
    var unlisted = wish(null, "Newcomer", null, "");
    var filled =
        fill(
            unlisted,
            SUMMARY,
            field("customfield_10101", true, SELECT),
            field("customfield_10103", true, PARAGRAPHS),
            field("priority", true, SELECT));
    assertEquals(
        List.of("Field customfield_10101", "Field customfield_10103", "Field priority"),
        filled.missing());
    assertTrue(
        Refusing.missing(filled.missing()).contains("Field customfield_10103, Field priority"));
  }

  @Test
  void an_option_that_the_type_does_not_offer_is_not_chosen() {
    var field = field("customfield_10101", false, SELECT, new Choice("20001", "GitHub Copilot"));
    assertEquals(Set.of(), fill(wish("claude", "Claude", null, ""), field).values().keySet());
    assertEquals(
        Set.of("customfield_10101"),
        fill(wish("github-copilot", "Copilot", null, ""), field).values().keySet());
  }

  @Test
  void days_may_be_choices_or_text() {
    var wish = wish("claude", "Claude", null, "");
    var choices =
        field("customfield_10102", false, SELECT, new Choice("7", "30"), new Choice("8", " 1 "));
    assertEquals("{\"id\":\"8\"}", value(fill(wish, choices), "customfield_10102").toString());
    assertEquals(
        "\"1\"",
        value(fill(wish, field("customfield_10102", false, TEXT)), "customfield_10102").toString());
  }

  @Test
  void a_summary_is_one_line_that_ends_in_the_reference_whatever_the_tool_is_called() {
    var name = "a\n\u0000b \u202E🧪" + "🧪".repeat(400);
    var summary = value(fill(wish(null, name, null, ""), SUMMARY), "summary").textValue();
    assertTrue(summary.startsWith("New tool: a b \u202E🧪"), summary);
    assertTrue(
        summary.endsWith(
            "… for 1 day (ref " + new SubmissionId("0123456789abcdef").reference() + ")"),
        summary);
    assertTrue(summary.codePointCount(0, summary.length()) <= 255);
    assertTrue(summary.lines().count() == 1);
  }

  @Test
  void a_description_is_text_and_nothing_else() {
    var hostile = "[~accountid:acc-admin] [x|https://evil.example.com] <script> *b*\n{panel}";
    var wish = wish(null, hostile, "https://new.example.com", hostile);
    var description = value(fill(wish, field("description", true, LINE)), "description");
    assertEquals(
        Set.of("doc", "paragraph", "text", "hardBreak", "strong"),
        Set.copyOf(description.findValuesAsText("type")));
    assertTrue(description.findValuesAsText("text").contains("https://new.example.com"));
  }

  @Test
  void a_property_is_never_too_long_for_jira() {
    var waiting =
        new Submission.Waiting(
            new SubmissionId("0123456789abcdef"),
            wish("claude", "Claude", null, "\u0001🧪".repeat(20_000)),
            Revision.NEW);
    var property = RequestDetails.property(waiting);
    assertTrue(property.toString().length() <= 32_768);
    assertTrue(property.path("purpose").asText().startsWith("\u0001🧪"));
    assertEquals(1, property.path("v").asInt());
  }
}
