package io.aiclearance.local.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.template.TemplateProblem;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * An event filter, as far as exact texts and {@code prefix} go; another operator stops the start.
 */
final class StreamFilter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> patterns;

  StreamFilter(List<String> patterns) {
    this.patterns = patterns.stream().map(StreamFilter::parse).toList();
    this.patterns.forEach(pattern -> matches(pattern, JSON.createObjectNode()));
  }

  boolean passes(Record record) {
    var event = StreamEvents.json(record);
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, event));
  }

  private static boolean matches(JsonNode pattern, JsonNode event) {
    for (var member : pattern.properties()) {
      var value = event.path(member.getKey());
      var wanted = member.getValue();
      if (wanted.isObject() ? !matches(wanted, value) : !anyOf(wanted, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyOf(JsonNode wanted, JsonNode value) {
    var any = false;
    for (var one : wanted) {
      if (one.isTextual()) {
        any |= one.asText().equals(value.asText());
      } else if (one.path("prefix").isTextual()) {
        any |= value.asText().startsWith(one.path("prefix").asText());
      } else {
        throw new TemplateProblem("the local system does not know the filter " + one);
      }
    }
    return any;
  }

  private static JsonNode parse(String pattern) {
    try {
      return JSON.readTree(pattern);
    } catch (JsonProcessingException e) {
      throw new TemplateProblem("not a filter pattern: " + pattern);
    }
  }
}
