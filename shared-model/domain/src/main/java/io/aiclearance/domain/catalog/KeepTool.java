package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Adds, changes or retires a tool. What was decided under the tool as it was stays as it was
 * decided: requests and grants keep the risk level, term and group of their time.
 */
public final class KeepTool {
  private KeepTool() {}

  /**
   * @param said what evidence says beside the difference: where it came from, what stays
   */
  public static ToolRuling judge(ToolCase tool, Map<String, String> said, Actor by, Instant now) {
    var before = tool.before();
    var after = tool.wanted().over(before.map(Tool::revision).orElse(Revision.NEW));
    if (before.filter(after::equals).isPresent()) {
      return new ToolRuling.Unchanged(after);
    }
    // whatever else has become wrong with a tool, it can be retired
    var retires = before.map(known -> known.in(ToolStatus.RETIRED)).filter(after::equals);
    var objections = retires.isPresent() ? List.<ToolObjection>of() : ToolRule.objections(tool);
    if (!objections.isEmpty()) {
      return new ToolRuling.Refused(objections);
    }
    var difference = ToolDifference.between(before, after);
    var facts = new Facts(null, after.id(), null, null, null, difference);
    for (var each : said.entrySet()) {
      facts = facts.with(each.getKey(), each.getValue());
    }
    var change = Change.to(after, kind(tool), now, by, facts);
    return new ToolRuling.Kept(after, difference, new Transition(List.of(change), List.of()));
  }

  private static EventKind kind(ToolCase tool) {
    if (tool.before().isEmpty()) {
      return EventKind.TOOL_ADDED;
    }
    return tool.wanted().status() == ToolStatus.RETIRED
            && tool.before().get().status() != ToolStatus.RETIRED
        ? EventKind.TOOL_RETIRED
        : EventKind.TOOL_CHANGED;
  }
}
