package io.aiclearance.domain.decision;

import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.util.Optional;

/**
 * Finds the catalog's tool that a decision is about. A tool that was proposed may have entered the
 * catalog meanwhile, by another request or an admin's hand: then it is found by its id or name, and
 * the request is decided on it, since nobody wants the same tool twice.
 */
public final class ToolInQuestion {
  private ToolInQuestion() {}

  public static Optional<Tool> of(Request request, DecisionCommand command, Catalog catalog) {
    return request.asked().flatMap(ask -> of(ask.wanted(), command, catalog));
  }

  private static Optional<Tool> of(Wanted wanted, DecisionCommand command, Catalog catalog) {
    return switch (wanted) {
      case Wanted.Listed listed -> catalog.find(listed.id());
      case Wanted.Classified classified -> of(classified.classified(), catalog);
      case Wanted.Unlisted _ when !command.approves() -> Optional.empty();
      case Wanted.Unlisted unlisted ->
          command.classification() == null
              ? catalog.named(unlisted.name())
              : of(command.classification(), catalog);
    };
  }

  private static Optional<Tool> of(Classification as, Catalog catalog) {
    return catalog.find(as.tool()).or(() -> catalog.named(as.name()));
  }
}
