package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Which fields a caller wants.
 *
 * @param wanted ids, {@code *all}, {@code *navigable}, and {@code -id} to leave one out; empty for
 *     none at all
 */
record FieldSelection(List<String> wanted) {
  static final FieldSelection ALL = new FieldSelection(List.of("*all"));

  FieldSelection {
    wanted = List.copyOf(wanted);
  }

  void applyTo(ObjectNode fields) {
    fields.retain(
        fields.properties().stream().map(entry -> entry.getKey()).filter(this::wants).toList());
  }

  private boolean wants(String name) {
    if (wanted.contains("-" + name)) {
      return false;
    }
    var onlyExclusions = !wanted.isEmpty() && wanted.stream().allMatch(one -> one.startsWith("-"));
    return wanted.contains(name)
        || wanted.contains("*all")
        || onlyExclusions
        || (wanted.contains("*navigable") && !name.equals("comment"));
  }
}
