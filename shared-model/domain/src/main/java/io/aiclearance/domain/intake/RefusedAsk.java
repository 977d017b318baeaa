package io.aiclearance.domain.intake;

import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import java.util.Optional;

/**
 * Why what an issue asks for is denied at once: nobody needs to look at it.
 *
 * @param told what the issue is told
 */
record RefusedAsk(String rule, String reason, NoteTemplate told) {
  private static final String RULE = Overridable.TOOL_IS_REQUESTABLE.rule();

  /**
   * @param exception what lets the requester ask for a restricted tool
   */
  static Optional<RefusedAsk> of(Tool tool, Optional<AccessException.Active> exception) {
    if (tool.status().requestable() || exception.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        tool.status() == ToolStatus.RESTRICTED
            ? new RefusedAsk(
                RULE,
                tool.name() + " is restricted, and there is no controlled exception for it.",
                NoteTemplate.TOOL_NEEDS_EXCEPTION)
            : new RefusedAsk(
                RULE,
                tool.name() + " is " + Words.of(tool.status()) + ".",
                NoteTemplate.TOOL_NOT_REQUESTABLE));
  }

  /** Of a tool that the catalog does not have. */
  static Optional<RefusedAsk> of(Ask ask, UnknownTool unknownTool) {
    return unknownTool.refused()
        ? Optional.of(
            new RefusedAsk(
                UnknownTool.RULE, unknownTool.whyRefused(ask), NoteTemplate.UNKNOWN_TOOL))
        : Optional.empty();
  }
}
