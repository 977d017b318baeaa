package io.aiclearance.domain.catalog;

import io.aiclearance.domain.ToolId;
import java.util.List;
import java.util.Optional;

/** The port to the governed tools. */
public interface Catalog {
  Optional<Tool> find(ToolId id);

  /** Every tool with this status, by name. */
  List<Tool> withStatus(ToolStatus status);

  default List<Tool> all() {
    return java.util.Arrays.stream(ToolStatus.values())
        .flatMap(status -> withStatus(status).stream())
        .toList();
  }
}
