package io.aiclearance.standins.jira;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Markup that is safe to send: whatever was put into it as text is escaped. */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  /** Fills each {@code {}} of the markup, in order; everything but markup is escaped. */
  static Html of(String markup, Object... parts) {
    var pieces = markup.split("\\{\\}", -1);
    if (pieces.length != parts.length + 1) {
      throw new IllegalArgumentException("as many parts as places: " + markup);
    }
    var filled = new StringBuilder(pieces[0]);
    for (var i = 0; i < parts.length; i++) {
      filled
          .append(parts[i] instanceof Html html ? html.markup() : escaped(parts[i].toString()))
          .append(pieces[i + 1]);
    }
    return new Html(filled.toString());
  }

  static Collector<Html, ?, Html> together() {
    return Collectors.collectingAndThen(
        Collectors.mapping(Html::markup, Collectors.joining()), Html::new);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
