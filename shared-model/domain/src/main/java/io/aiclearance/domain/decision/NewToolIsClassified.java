package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Wanted;
import java.util.Map;
import java.util.Optional;

final class NewToolIsClassified implements Rule {
  @Override
  public String name() {
    return "new-tool-is-classified";
  }

  @Override
  public String sentence() {
    return "Whoever approves a tool that the catalog does not have says how it enters it (R3.5).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves()
        && open.request().asked().filter(ask -> ask.wanted().proposal().isPresent()).isPresent();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("proposedTool", open.request().asked().map(ask -> ask.toolName()).orElse(""));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command.approves()
        ? open.request()
            .asked()
            .filter(ask -> ask.wanted() instanceof Wanted.Unlisted)
            .flatMap(ask -> ask.wanted().proposal())
            .flatMap(proposal -> refuse(Refusal.Kind.INVALID, text(proposal)))
        : Optional.empty();
  }

  private static String text(Proposal proposal) {
    return proposal.name()
        + " is not in the catalog. Approve this request by itself, with a classification: the"
        + " tool's name, provider, risk level and default days, its id and guidance if you like.";
  }
}
