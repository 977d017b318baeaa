package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ToolStillRequestable implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Access is extended only to a tool that is approved in the catalog now.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return open.declines() || open.tool().filter(tool -> tool.status().requestable()).isPresent()
        ? Optional.empty()
        : refuse(
            Refusal.Kind.CONFLICT,
            "The tool cannot be requested any more, so access to it ends at its end.");
  }
}
