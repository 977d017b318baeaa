package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A caller's request, read and authenticated.
 *
 * @param path the values of the route's variables
 * @param query decoded; a repeated parameter's values are joined by commas
 * @param body missing where the request had none
 */
record Call(Person caller, Map<String, String> path, Map<String, String> query, JsonNode body) {

  String path(String variable) {
    return path.getOrDefault(variable, "");
  }

  String query(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  List<String> list(String name) {
    return Arrays.stream(query(name, "").split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  int number(String name, int otherwise) {
    return parsed(query(name, "")).orElse(otherwise);
  }

  private static OptionalInt parsed(String text) {
    try {
      return OptionalInt.of(Math.max(0, Integer.parseInt(text)));
    } catch (NumberFormatException notOne) {
      return OptionalInt.empty();
    }
  }
}
