package io.aiclearance.storage;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Wanted;

/** What is asked for; one that has a tool and no proposal is of the catalog. */
final class AskItems {
  private AskItems() {}

  static Item write(Ask ask) {
    var item =
        switch (ask.wanted()) {
          case Wanted.Listed(var tool, var name, var risk) ->
              Item.empty().put("tool", tool.value()).put("toolName", name).put("risk", risk.name());
          case Wanted.Unlisted(var proposed, var handledAt) -> proposal(proposed, handledAt);
          case Wanted.Classified(var proposed, var handledAt, var classified) ->
              proposal(proposed, handledAt).put("classification", write(classified));
        };
    return item.put("days", ask.days()).put("purpose", ask.purpose());
  }

  static Ask read(Item item) {
    return new Ask(readWanted(item), item.integer("days"), item.text("purpose"));
  }

  private static Wanted readWanted(Item item) {
    if (!item.has("proposedName")) {
      return new Wanted.Listed(
          new ToolId(item.text("tool")),
          item.text("toolName"),
          RiskLevel.valueOf(item.text("risk")));
    }
    var unlisted =
        new Wanted.Unlisted(
            new Proposal(item.text("proposedName"), item.text("proposedUrl")),
            RiskLevel.valueOf(item.text("handledAt")));
    return item.has("classification")
        ? unlisted.as(readClassification(item.map("classification")))
        : unlisted;
  }

  private static Item proposal(Proposal proposed, RiskLevel handledAt) {
    return Item.empty()
        .put("proposedName", proposed.name())
        .put("proposedUrl", proposed.url())
        .put("handledAt", handledAt.name());
  }

  private static Item write(Classification as) {
    return Item.empty()
        .put("tool", as.tool().value())
        .put("name", as.name())
        .put("provider", as.provider())
        .put("risk", as.risk().name())
        .put("defaultDays", as.defaultDays())
        .put("guidance", as.guidance());
  }

  private static Classification readClassification(Item item) {
    return new Classification(
        new ToolId(item.text("tool")),
        item.text("name"),
        item.text("provider"),
        RiskLevel.valueOf(item.text("risk")),
        item.integer("defaultDays"),
        item.text("guidance"));
  }
}
