package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ToolIsRequestable implements Rule {
  @Override
  public String name() {
    return "tool-is-requestable";
  }

  @Override
  public String sentence() {
    return "Only a tool that is approved in the catalog can be granted.";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!command.approves()
        || open.tool().filter(tool -> tool.status().requestable()).isPresent()) {
      return Optional.empty();
    }
    return refuse(
        Refusal.Kind.CONFLICT,
        "The tool is no longer requestable. Deny the request, or approve the tool first.");
  }
}
