package io.aiclearance.domain.catalog;

import io.aiclearance.domain.ToolId;
import java.util.List;
import java.util.Optional;

/** The port to the governed tools. */
public interface Catalog {
  Optional<Tool> find(ToolId id);

  /** Every tool with this status, by name. */
  List<Tool> withStatus(ToolStatus status);

  /** The tool that goes by this name; none where two do. */
  default Optional<Tool> named(String name) {
    var hits = all().stream().filter(tool -> tool.goesBy(name)).toList();
    return hits.size() == 1 ? Optional.of(hits.getFirst()) : Optional.empty();
  }

  default List<Tool> all() {
    return java.util.Arrays.stream(ToolStatus.values())
        .flatMap(status -> withStatus(status).stream())
        .toList();
  }
}
