package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The end of a line within a paragraph. */
public record HardBreak() implements Inline {
  @Override
  public ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("type", "hardBreak");
  }
}
