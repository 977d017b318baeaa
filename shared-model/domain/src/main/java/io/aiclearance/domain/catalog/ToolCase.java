package io.aiclearance.domain.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that is looked at when a tool is added or changed.
 *
 * @param before the tool as it is stored; absent where it is to be added
 * @param wanted the tool as it is to be, whole
 * @param catalog every tool that there is
 * @param mostDays the longest access that the wanted risk level allows
 */
public record ToolCase(Optional<Tool> before, Tool wanted, List<Tool> catalog, int mostDays) {
  public ToolCase {
    catalog = List.copyOf(catalog);
  }

  /** Another tool of that kind. */
  Optional<Tool> other(Predicate<Tool> kind) {
    return catalog.stream()
        .filter(tool -> before.isEmpty() || !tool.id().equals(wanted.id()))
        .filter(kind)
        .findFirst();
  }
}
