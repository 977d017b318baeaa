package io.aiclearance.ticketsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.JiraServiceDesks.Choice;
import io.aiclearance.jira.JiraServiceDesks.RequestField;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request type asks for, as far as the wish says it; the rest of the details is in the
 * issue's property alone.
 *
 * @param missing the names of the fields that have to be filled in and are not
 */
record FilledForm(Map<String, JsonNode> values, List<String> missing) {
  private static final int LONGEST_LINE = 150;

  FilledForm {
    values = Map.copyOf(values);
    missing = List.copyOf(missing);
  }

  static FilledForm of(RequestForm form, Submission.Waiting waiting, DetailSources sources) {
    var values = new LinkedHashMap<String, JsonNode>();
    var missing = new ArrayList<String>();
    for (var field : form.fields()) {
      var value = value(field, waiting, sources);
      if (value.isPresent()) {
        values.put(field.fieldId(), value.get());
      } else if (field.required()) {
        missing.add(field.name());
      }
    }
    return new FilledForm(values, missing);
  }

  private static Optional<JsonNode> value(
      RequestField field, Submission.Waiting waiting, DetailSources sources) {
    var wish = waiting.wish();
    return switch (field.fieldId()) {
      case "summary" -> Optional.of(text(summary(waiting)));
      case "description" -> Optional.of(description(wish).json());
      case String id ->
          sources.fields().entrySet().stream()
              .filter(source -> source.getValue().equals(id))
              .findFirst()
              .flatMap(source -> detail(source.getKey(), field, wish, sources));
    };
  }

  private static Optional<JsonNode> detail(
      Detail detail, RequestField field, Wish wish, DetailSources sources) {
    return switch (detail) {
      case TOOL ->
          isChoice(field) ? option(field, wish, sources) : Optional.of(text(line(wish.toolName())));
      case DAYS -> days(field, wish.days());
      case PURPOSE ->
          Optional.of(wish.purpose())
              .filter(purpose -> !purpose.isBlank())
              .map(
                  purpose ->
                      isParagraphs(field)
                          ? Doc.of(Paragraph.of(Text.of(purpose))).json()
                          : text(line(purpose)));
      case TOOL_URL -> Optional.ofNullable(wish.toolUrl()).map(FilledForm::text);
    };
  }

  private static Optional<JsonNode> option(RequestField field, Wish wish, DetailSources sources) {
    return sources.toolOptions().entrySet().stream()
        .filter(option -> option.getValue().equals(wish.tool()))
        .map(Map.Entry::getKey)
        .filter(id -> offers(field, id))
        .sorted()
        .findFirst()
        .map(FilledForm::chosen);
  }

  private static boolean offers(RequestField field, String option) {
    return field.validValues().isEmpty()
        || field.validValues().stream().map(Choice::value).anyMatch(option::equals);
  }

  private static Optional<JsonNode> days(RequestField field, int days) {
    return isChoice(field)
        ? field.validValues().stream()
            .filter(choice -> choice.label().strip().equals(Integer.toString(days)))
            .findFirst()
            .map(choice -> chosen(choice.value()))
        : Optional.of(
            "number".equals(type(field))
                ? JsonNodeFactory.instance.numberNode(days)
                : text(Integer.toString(days)));
  }

  private static String summary(Submission.Waiting waiting) {
    var wish = waiting.wish();
    return (wish.tool() == null ? "New tool: " : "")
        + line(wish.toolName())
        + " for "
        + duration(wish)
        + " "
        + RequestDetails.reference(waiting.id());
  }

  private static Doc description(Wish wish) {
    var paragraphs = new ArrayList<Paragraph>();
    paragraphs.add(said("Tool: ", wish.toolName()));
    if (wish.toolUrl() != null) {
      paragraphs.add(said("Where: ", wish.toolUrl()));
    }
    paragraphs.add(said("For: ", duration(wish)));
    if (!wish.purpose().isBlank()) {
      paragraphs.add(said("Purpose: ", wish.purpose()));
    }
    return new Doc(paragraphs);
  }

  private static Paragraph said(String what, String text) {
    return Paragraph.of(Text.strong(what), Text.of(text));
  }

  private static String duration(Wish wish) {
    return wish.days() == 1 ? "1 day" : wish.days() + " days";
  }

  private static boolean isChoice(RequestField field) {
    return "option".equals(type(field));
  }

  private static boolean isParagraphs(RequestField field) {
    var schema = field.jiraSchema();
    return schema != null && schema.custom() != null && schema.custom().endsWith(":textarea");
  }

  private static String type(RequestField field) {
    var schema = field.jiraSchema();
    return schema == null || schema.type() == null ? "" : schema.type();
  }

  /** One line, so short that a reference fits behind it. */
  private static String line(String text) {
    var line = Text.of(text).text().replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
  }

  private static JsonNode chosen(String id) {
    return JsonNodeFactory.instance.objectNode().put("id", id);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }
}
