package io.aiclearance.intake;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the portal panel left in the property. Whoever may edit the issue may have written
 * it, in any shape.
 */
final class PanelDetails {
  private PanelDetails() {}

  static Details of(JsonNode panel) {
    var tool = text(panel, "tool");
    return new Details(
        null,
        tool != null ? tool : text(panel, "toolName"),
        text(panel, "toolUrl"),
        days(panel.path("durationDays")),
        text(panel, "purpose"));
  }

  private static @Nullable Integer days(JsonNode days) {
    if (days.isNumber()) {
      return SaidDays.of(days.asDouble());
    }
    return days.isTextual() && !days.asText().isBlank() ? SaidDays.of(days.asText()) : null;
  }

  private static @Nullable String text(JsonNode panel, String name) {
    var text = panel.path(name);
    return text.isTextual() && !text.asText().isBlank() ? text.asText() : null;
  }
}
