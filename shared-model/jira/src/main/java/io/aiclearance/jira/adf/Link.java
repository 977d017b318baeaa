package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A link to a page of ours; there is no other way to make one than {@link OwnSite#link}. */
public final class Link implements Inline {
  private final Text text;
  private final String href;

  Link(Text text, String href) {
    this.text = text;
    this.href = href;
  }

  @Override
  public ObjectNode json() {
    var node = Inline.textNode(text.text());
    var mark = node.putArray("marks").addObject().put("type", "link");
    mark.putObject("attrs").put("href", href);
    return node;
  }
}
