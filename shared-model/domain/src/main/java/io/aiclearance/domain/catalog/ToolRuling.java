package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Transition;
import java.util.List;
import java.util.SortedMap;

/** What adding or changing a tool comes to. */
public sealed interface ToolRuling {
  /**
   * @param difference each field that changes, from what to what
   */
  record Kept(Tool tool, SortedMap<String, String> difference, Transition transition)
      implements ToolRuling {}

  /** It is so already. */
  record Unchanged(Tool tool) implements ToolRuling {}

  record Refused(List<ToolObjection> objections) implements ToolRuling {
    public Refused {
      objections = List.copyOf(objections);
    }
  }
}
