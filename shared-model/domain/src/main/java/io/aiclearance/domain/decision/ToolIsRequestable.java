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
    var enters =
        open.request().asked().filter(ask -> ask.wanted().proposal().isPresent()).isPresent();
    if (!command.approves()
        || open.tool().map(tool -> tool.status().requestable()).orElse(enters)) {
      return Optional.empty();
    }
    return refuse(
        Refusal.Kind.CONFLICT,
        enters
            ? open.tool().orElseThrow().name()
                + " is in the catalog and cannot be requested. Deny the request, approve the tool"
                + " first, or classify the new one under another name and id."
            : "The tool is no longer requestable. Deny the request, or approve the tool first.");
  }
}
