package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.request.Wanted;
import java.util.Map;
import java.util.Optional;

final class ClassificationIsKept implements Rule {
  @Override
  public String name() {
    return "classification-is-kept";
  }

  @Override
  public String sentence() {
    return "What earlier stages approved is what later ones approve; the catalog classifies its"
        + " own tools.";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.classification() != null;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("tool", open.toolId().map(ToolId::value).orElse("not in the catalog"));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var said = command.classification();
    if (said == null || !command.approves()) {
      return Optional.empty();
    }
    return open.request()
        .asked()
        .flatMap(
            ask ->
                switch (ask.wanted()) {
                  case Wanted.Listed _ ->
                      refuse(
                          Refusal.Kind.INVALID,
                          "The tool is in the catalog already: leave the classification out.");
                  case Wanted.Classified as when !as.classified().equals(said) ->
                      refuse(Refusal.Kind.CONFLICT, kept(as.classified()));
                  case Wanted.Classified _, Wanted.Unlisted _ -> Optional.empty();
                });
  }

  private static String kept(Classification as) {
    return "An earlier stage has approved the tool as "
        + as.name()
        + " ("
        + as.tool()
        + "), risk "
        + Words.of(as.risk())
        + ". Leave the classification out to approve that, or deny the request.";
  }
}
