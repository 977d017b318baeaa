package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.Map;
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
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "tool",
        open.toolId().map(ToolId::value).orElse("not in the catalog"),
        "status",
        open.tool().map(tool -> Words.of(tool.status())).orElse("not in the catalog"),
        "version",
        open.tool().map(tool -> Long.toString(tool.revision().version())).orElse("0"));
  }

  /** A restricted tool may be granted by an exception; a blocked, denied or retired one never. */
  @Override
  public boolean yields(OpenCase open, DecisionCommand command) {
    return open.tool().filter(tool -> tool.status() == ToolStatus.RESTRICTED).isPresent();
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
