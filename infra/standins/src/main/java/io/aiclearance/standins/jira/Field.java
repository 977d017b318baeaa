package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that a person fills in. */
enum Field {
  SUMMARY("summary", "Summary", Kind.LINE, null),
  DESCRIPTION("description", "Description", Kind.PARAGRAPHS, null),
  AI_TOOL("customfield_10101", "AI tool", Kind.OPTION, "select"),
  DURATION("customfield_10102", "Duration (days)", Kind.NUMBER, "float"),
  PURPOSE("customfield_10103", "Purpose", Kind.PARAGRAPHS, "textarea"),
  TOOL_URL("customfield_10104", "Tool URL", Kind.URL, "url");

  /** Paragraphs are a document in v3 and wiki text in v2. */
  enum Kind {
    LINE,
    PARAGRAPHS,
    OPTION,
    NUMBER,
    URL
  }

  record Option(String id, String value) {}

  static final String REQUEST_TYPE_ID = "customfield_10010";
  static final String REQUEST_TYPE_CUSTOM = "com.atlassian.servicedesk:vp-origin";

  static final List<Option> TOOLS =
      List.of(
          new Option("20001", "GitHub Copilot"),
          new Option("20002", "ChatGPT Enterprise"),
          new Option("20003", "Claude"),
          new Option("20004", "Midjourney"));

  private final String id;
  private final String title;
  private final Kind kind;
  private final @Nullable String customType;

  Field(String id, String title, Kind kind, @Nullable String customType) {
    this.id = id;
    this.title = title;
    this.kind = kind;
    this.customType = customType;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  boolean custom() {
    return customType != null;
  }

  String customType() {
    return "com.atlassian.jira.plugin.system.customfieldtypes:" + customType;
  }

  String schemaType() {
    return switch (kind) {
      case OPTION -> "option";
      case NUMBER -> "number";
      case LINE, PARAGRAPHS, URL -> "string";
    };
  }

  /** A stored value as a person reads it. */
  @Nullable String text(@Nullable JsonNode stored) {
    if (stored == null) {
      return null;
    }
    return switch (kind) {
      case LINE, URL -> stored.asText();
      case NUMBER -> new BigDecimal(stored.asText()).stripTrailingZeros().toPlainString();
      case PARAGRAPHS -> Adf.toWiki(stored);
      case OPTION -> tool(stored.asText()).map(Option::value).orElse("");
    };
  }

  static Optional<Field> withId(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  static Optional<Option> tool(String optionId) {
    return TOOLS.stream().filter(option -> option.id().equals(optionId)).findFirst();
  }
}
