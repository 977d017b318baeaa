package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.Optional;

final class ToolCanHaveExceptions implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "A tool that is blocked, denied or retired is granted by no exception; a restricted one may be.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    if (open.tool().isEmpty()) {
      return refuse(Refusal.Kind.INVALID, "There is no such tool in the catalog.");
    }
    var status = open.tool().get().status();
    var never =
        status == ToolStatus.BLOCKED || status == ToolStatus.DENIED || status == ToolStatus.RETIRED;
    return never && open.waiver().overrides().contains(Overridable.TOOL_IS_REQUESTABLE)
        ? refuse(
            Refusal.Kind.CONFLICT,
            "The tool is "
                + Words.of(status)
                + ": no exception lets it be granted. Restrict the tool first.")
        : Optional.empty();
  }
}
