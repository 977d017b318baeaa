package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What differs between the two versions of Jira's API: webhooks still speak the older one. */
enum Dialect {
  V2,
  V3;

  String api() {
    return this == V2 ? "2" : "3";
  }

  JsonNode paragraphs(JsonNode document) {
    return this == V2 ? TextNode.valueOf(Adf.toWiki(document)) : document;
  }
}
