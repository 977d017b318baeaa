package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The words of what somebody wrote in Jira, without the markup around them. */
public final class PlainText {
  private static final int DEEPEST = 50;
  private static final Set<String> BLOCKS =
      Set.of("paragraph", "heading", "codeBlock", "listItem", "tableRow", "rule");

  private PlainText() {}

  /** The words of a text or of a document; empty where there are none. */
  public static Optional<String> of(JsonNode value) {
    var words = new StringBuilder();
    if (value.isTextual()) {
      words.append(value.asText());
    } else {
      append(value, words, 0);
    }
    return Optional.of(words.toString().strip()).filter(text -> !text.isEmpty());
  }

  private static void append(JsonNode node, StringBuilder words, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (node.path("type").asText()) {
      case "text" -> words.append(node.path("text").asText());
      case "hardBreak" -> words.append('\n');
      case "mention", "emoji", "status" -> words.append(node.path("attrs").path("text").asText());
      case "inlineCard" -> words.append(node.path("attrs").path("url").asText());
      case String type -> {
        node.path("content").forEach(child -> append(child, words, depth + 1));
        if (BLOCKS.contains(type) && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
          words.append('\n');
        }
      }
    }
  }
}
