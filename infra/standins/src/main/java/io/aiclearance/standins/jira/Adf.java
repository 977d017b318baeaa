package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Atlassian Document Format, and the wiki text that the older API makes of it. */
final class Adf {
  private static final Set<String> NODE_TYPES =
      Set.of(
          "blockquote",
          "blockTaskItem",
          "bulletList",
          "codeBlock",
          "date",
          "decisionItem",
          "decisionList",
          "emoji",
          "expand",
          "hardBreak",
          "heading",
          "inlineCard",
          "listItem",
          "mediaGroup",
          "mediaSingle",
          "media",
          "mediaInline",
          "mention",
          "nestedExpand",
          "orderedList",
          "panel",
          "paragraph",
          "rule",
          "status",
          "table",
          "tableCell",
          "tableHeader",
          "tableRow",
          "taskItem",
          "taskList",
          "text");
  private static final int DEEPEST = 64;

  private Adf() {}

  static boolean valid(JsonNode document) {
    return document.isObject()
        && document.path("type").asText().equals("doc")
        && document.path("version").isInt()
        && document.path("version").intValue() == 1
        && document.path("content").isArray()
        && children(document).allMatch(child -> validNode(child, 1));
  }

  private static boolean validNode(JsonNode node, int depth) {
    if (depth > DEEPEST || !node.isObject() || !NODE_TYPES.contains(node.path("type").asText())) {
      return false;
    }
    if (node.path("type").asText().equals("text")) {
      return node.path("text").isTextual() && !node.path("text").textValue().isEmpty();
    }
    var content = node.path("content");
    return (content.isMissingNode() || content.isArray())
        && children(node).allMatch(child -> validNode(child, depth + 1));
  }

  /** Blank lines part paragraphs; single ones break a line. */
  static ObjectNode fromText(String text) {
    var document = Json.object().put("type", "doc").put("version", 1);
    var content = document.putArray("content");
    for (var block : text.strip().split("\\R\\s*\\R", -1)) {
      var paragraph = content.addObject().put("type", "paragraph").putArray("content");
      var lines = block.split("\\R", -1);
      for (var i = 0; i < lines.length; i++) {
        if (i > 0) {
          paragraph.addObject().put("type", "hardBreak");
        }
        if (!lines[i].isEmpty()) {
          paragraph.addObject().put("type", "text").put("text", lines[i]);
        }
      }
    }
    return document;
  }

  static String toWiki(JsonNode document) {
    return children(document).map(Adf::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "heading" -> "h" + node.path("attrs").path("level").asInt(1) + ". " + inline(node);
      case "bulletList", "taskList", "decisionList" -> items(node, "* ");
      case "orderedList" -> items(node, "# ");
      case "codeBlock" -> "{code}" + inline(node) + "{code}";
      case "blockquote" -> "{quote}" + toWiki(node) + "{quote}";
      case "panel" -> "{panel}" + toWiki(node) + "{panel}";
      case "rule" -> "----";
      default -> inline(node);
    };
  }

  private static String items(JsonNode list, String bullet) {
    return children(list)
        .map(item -> bullet + children(item).map(Adf::block).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n"));
  }

  private static String inline(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "text" -> marked(node);
      case "hardBreak" -> "\n";
      case "mention" -> "[~accountid:" + node.path("attrs").path("id").asText() + "]";
      case "emoji" ->
          node.path("attrs").path("text").asText(node.path("attrs").path("shortName").asText());
      case "inlineCard" -> "[" + node.path("attrs").path("url").asText() + "]";
      case "status" -> node.path("attrs").path("text").asText();
      default -> children(node).map(Adf::inline).collect(Collectors.joining());
    };
  }

  private static String marked(JsonNode text) {
    var wiki = text.path("text").asText();
    for (var mark : text.path("marks")) {
      wiki =
          switch (mark.path("type").asText()) {
            case "strong" -> "*" + wiki + "*";
            case "em" -> "_" + wiki + "_";
            case "code" -> "{{" + wiki + "}}";
            case "link" -> "[" + wiki + "|" + mark.path("attrs").path("href").asText() + "]";
            default -> wiki;
          };
    }
    return wiki;
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.path("content").spliterator(), false);
  }
}
