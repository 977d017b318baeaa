package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a paragraph consists of. What people wrote can only ever be a {@link Text}. */
public sealed interface Inline permits Text, HardBreak, Link {
  ObjectNode json();

  /** A text node; the format has no empty ones. */
  static ObjectNode textNode(String text) {
    return JsonNodeFactory.instance.objectNode().put("type", "text").put("text", text);
  }
}
