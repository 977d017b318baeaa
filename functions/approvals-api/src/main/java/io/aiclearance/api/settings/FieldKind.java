package io.aiclearance.api.settings;

import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.JiraFields.Field;

/** Which of a site's fields can hold which detail. */
enum FieldKind {
  TOOL(Detail.TOOL, "a select list with a single choice"),
  DAYS(Detail.DAYS, "a number field"),
  PURPOSE(Detail.PURPOSE, "a paragraph"),
  TOOL_URL(Detail.TOOL_URL, "a URL field");

  private final Detail detail;
  private final String words;

  FieldKind(Detail detail, String words) {
    this.detail = detail;
    this.words = words;
  }

  static FieldKind of(Detail detail) {
    for (var kind : values()) {
      if (kind.detail == detail) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of field for " + detail);
  }

  Detail detail() {
    return detail;
  }

  /** As Jira's field list names it. */
  String words() {
    return words;
  }

  boolean fits(Field field) {
    var schema = field.schema();
    if (!field.custom() || schema == null || schema.custom() == null) {
      return false;
    }
    return switch (this) {
      case TOOL -> "option".equals(schema.type());
      case DAYS -> "number".equals(schema.type());
      case PURPOSE -> schema.custom().endsWith(":textarea");
      case TOOL_URL -> schema.custom().endsWith(":url");
    };
  }
}
