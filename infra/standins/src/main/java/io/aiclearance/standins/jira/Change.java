package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of an issue's history. */
record Change(String id, String authorId, Instant at, List<Item> items) {

  record Item(
      String field,
      String fieldId,
      @Nullable String from,
      @Nullable String fromText,
      @Nullable String to,
      @Nullable String toText) {}

  static List<Item> differences(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    var items = new ArrayList<Item>();
    for (var field : Field.values()) {
      var was = before.get(field.id());
      var is = after.get(field.id());
      if (!Objects.equals(was, is)) {
        var option = field.kind() == Field.Kind.OPTION;
        items.add(
            new Item(
                field.custom() ? field.title() : field.id(),
                field.id(),
                option && was != null ? was.asText() : null,
                field.text(was),
                option && is != null ? is.asText() : null,
                field.text(is)));
      }
    }
    return items;
  }
}
