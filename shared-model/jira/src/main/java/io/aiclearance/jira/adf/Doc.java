package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A document: paragraphs, and nothing else. */
public record Doc(List<Paragraph> paragraphs) {
  public Doc {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("a document says something");
    }
  }

  public static Doc of(Paragraph... paragraphs) {
    return new Doc(List.of(paragraphs));
  }

  public ObjectNode json() {
    var doc = JsonNodeFactory.instance.objectNode().put("type", "doc").put("version", 1);
    var content = doc.putArray("content");
    paragraphs.forEach(paragraph -> content.add(paragraph.json()));
    return doc;
  }
}
