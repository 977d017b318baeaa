package io.aiclearance.api.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A field that is to be another than it is.
 *
 * @param field a JSON pointer into the record
 */
record Difference(String field, String from, String to) {
  private static final String NOTHING = "–";

  static List<Difference> between(JsonNode before, JsonNode after) {
    var was = flat(before);
    var is = flat(after);
    var fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    var differences = new ArrayList<Difference>();
    for (var field : fields) {
      var from = was.getOrDefault(field, NOTHING);
      var to = is.getOrDefault(field, NOTHING);
      if (!from.equals(to)) {
        differences.add(new Difference(field, from, to));
      }
    }
    return differences;
  }

  private static Map<String, String> flat(JsonNode record) {
    var flat = new TreeMap<String, String>();
    add("", record, flat);
    return flat;
  }

  private static void add(String place, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      node.properties().forEach(each -> add(place + "/" + each.getKey(), each.getValue(), flat));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
      for (var i = 0; i < node.size(); i++) {
        add(place + "/" + i, node.get(i), flat);
      }
    } else if (node.isArray()) {
      var texts = new ArrayList<String>();
      node.forEach(text -> texts.add(text.asText()));
      put(place, String.join(", ", texts), flat);
    } else {
      put(place, node.asText(), flat);
    }
  }

  private static void put(String place, String text, Map<String, String> flat) {
    if (!text.isEmpty()) {
      flat.put(place, text);
    }
  }
}
