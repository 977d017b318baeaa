package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import java.util.Map;
import java.util.Optional;

final class ClassificationFitsCatalog implements Rule {
  @Override
  public String name() {
    return "classification-fits-catalog";
  }

  @Override
  public String sentence() {
    return "A new tool has an id and a name of its own; one that the catalog has by now is"
        + " classified as the catalog does.";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.classification() != null;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "inCatalog",
        open.tool()
            .map(known -> known.id() + " version " + known.revision().version())
            .orElse("no such tool"));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var said = command.classification();
    var decidedBefore = !open.request().approvals().isEmpty();
    return said == null || !command.approves() || decidedBefore
        ? Optional.empty()
        : open.tool()
            .filter(known -> !said.agreesWith(known))
            .flatMap(known -> refuse(Refusal.Kind.CONFLICT, text(known)));
  }

  private static String text(Tool known) {
    return "The catalog has "
        + known.name()
        + " as "
        + known.id()
        + ", risk "
        + Words.of(known.risk())
        + ". Send this id, name and risk level to decide on that tool; another id and name to add"
        + " another tool; or deny the request.";
  }
}
