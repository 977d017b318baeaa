package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a caller wants fields to be; a null clears one. */
final class FieldValues {
  static final String TOO_LONG =
      "The entered text is too long. It exceeds the allowed limit of 32,767 characters.";
  static final String NOT_A_DOCUMENT =
      "Operation value must be an Atlassian Document (see the Atlassian Document Format)";
  static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_SUMMARY = 255;
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

  /** How a caller writes paragraphs. */
  enum Paragraphs {
    DOCUMENT,
    PLAIN_TEXT
  }

  private final Paragraphs paragraphs;
  private final Map<String, JsonNode> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FieldValues(Paragraphs paragraphs, Map<String, JsonNode> before) {
    this.paragraphs = paragraphs;
    this.values = new LinkedHashMap<>(before);
  }

  /** The values before, with the wanted ones put over them. */
  static Outcome<Map<String, JsonNode>> read(
      JsonNode wanted, Paragraphs paragraphs, Map<String, JsonNode> before) {
    var reading = new FieldValues(paragraphs, before);
    wanted.properties().forEach(entry -> reading.take(entry.getKey(), entry.getValue()));
    if (!reading.values.containsKey(Field.SUMMARY.id())
        && !reading.errors.containsKey(Field.SUMMARY.id())) {
      reading.errors.put(Field.SUMMARY.id(), "You must specify a summary of the issue.");
    }
    return reading.errors.isEmpty() ? Outcome.done(reading.values) : Outcome.wrong(reading.errors);
  }

  private void take(String fieldId, JsonNode value) {
    var known = Field.withId(fieldId);
    if (known.isEmpty()) {
      errors.put(
          fieldId,
          "Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
              .formatted(fieldId));
      return;
    }
    var field = known.get();
    if (value.isNull()) {
      values.remove(fieldId);
      return;
    }
    switch (field.kind()) {
      case LINE -> takeLine(fieldId, value);
      case PARAGRAPHS -> takeParagraphs(fieldId, value);
      case OPTION -> takeOption(field, value);
      case NUMBER -> takeIf(value.isNumber(), fieldId, value, "Operation value must be a number");
      case URL -> takeUrl(fieldId, value);
    }
  }

  private void takeLine(String fieldId, JsonNode value) {
    var text = value.asText("").strip();
    if (!value.isTextual()) {
      errors.put(fieldId, "Operation value must be a string");
    } else if (text.isEmpty()) {
      errors.put(fieldId, "You must specify a summary of the issue.");
      values.remove(fieldId);
    } else if (text.length() > LONGEST_SUMMARY) {
      errors.put(fieldId, "Summary can't exceed 255 characters.");
    } else {
      takeIf(
          text.lines().count() == 1,
          fieldId,
          TextNode.valueOf(text),
          "The summary is invalid because it contains newline characters.");
    }
  }

  private void takeParagraphs(String fieldId, JsonNode value) {
    if (paragraphs == Paragraphs.PLAIN_TEXT) {
      if (!value.isTextual()) {
        errors.put(fieldId, "Operation value must be a string");
      } else if (value.textValue().length() > LONGEST_TEXT) {
        errors.put(fieldId, TOO_LONG);
      } else if (value.textValue().isBlank()) {
        values.remove(fieldId);
      } else {
        values.put(fieldId, Adf.fromText(value.textValue()));
      }
    } else if (!Adf.valid(value)) {
      errors.put(fieldId, NOT_A_DOCUMENT);
    } else {
      takeIf(Adf.toWiki(value).length() <= LONGEST_TEXT, fieldId, value, TOO_LONG);
    }
  }

  private void takeOption(Field field, JsonNode value) {
    var chosen =
        Field.TOOLS.stream()
            .filter(
                option ->
                    value.has("id")
                        ? option.id().equals(value.path("id").asText())
                        : option.value().equals(value.path("value").asText()))
            .findFirst();
    if (chosen.isPresent()) {
      values.put(field.id(), TextNode.valueOf(chosen.get().id()));
    } else {
      errors.put(
          field.id(),
          value.has("id")
              ? "Option id '%s' is not valid".formatted(value.path("id").asText())
              : "Specify a valid 'id' or 'name' for " + field.title());
    }
  }

  private void takeUrl(String fieldId, JsonNode value) {
    takeIf(
        value.isTextual() && url(value.textValue()),
        fieldId,
        value,
        "The URL is not valid. It must start with http, https or ftp.");
  }

  private static boolean url(String text) {
    try {
      var uri = new URI(text);
      return uri.getHost() != null && SCHEMES.contains(uri.getScheme());
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  private void takeIf(boolean good, String fieldId, JsonNode value, String otherwise) {
    if (good) {
      values.put(fieldId, value);
    } else {
      errors.put(fieldId, otherwise);
    }
  }
}
