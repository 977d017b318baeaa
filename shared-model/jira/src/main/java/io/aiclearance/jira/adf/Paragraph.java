package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A run of inlines. */
public record Paragraph(List<Inline> inlines) {
  public Paragraph {
    inlines = List.copyOf(inlines);
  }

  public static Paragraph of(Inline... inlines) {
    return new Paragraph(List.of(inlines));
  }

  ObjectNode json() {
    var paragraph = JsonNodeFactory.instance.objectNode().put("type", "paragraph");
    var content = paragraph.putArray("content");
    inlines.stream()
        .flatMap(inline -> inline instanceof Text text ? text.lines() : Stream.of(inline))
        .forEach(inline -> content.add(inline.json()));
    return paragraph;
  }
}
