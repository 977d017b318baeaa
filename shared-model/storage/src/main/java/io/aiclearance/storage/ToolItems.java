package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.Locale;

final class ToolItems {
  private ToolItems() {}

  static String statusKey(ToolStatus status) {
    return "tool#" + status.name().toLowerCase(Locale.ROOT);
  }

  static Item write(Tool tool) {
    var item =
        Item.empty()
            .put(Keys.STATUS_KEY, statusKey(tool.status()))
            .put(Keys.STATUS_AT, tool.name().toLowerCase(Locale.ROOT) + "#" + tool.id())
            .put("toolId", tool.id().value())
            .put("name", tool.name())
            .put("provider", tool.provider())
            .put("status", tool.status().name())
            .put("risk", tool.risk().name())
            .put("defaultDays", tool.defaultDays())
            .put("guidance", tool.guidance())
            .put("connector", ConnectorItems.write(tool.connector()));
    return tool.dossier().equals(Dossier.EMPTY)
        ? item
        : item.put("dossier", DossierItems.write(tool.dossier()));
  }

  static Tool read(Item item, Revision revision) {
    return new Tool(
        new ToolId(item.text("toolId")),
        item.text("name"),
        item.text("provider"),
        ToolStatus.valueOf(item.text("status")),
        RiskLevel.valueOf(item.text("risk")),
        item.integer("defaultDays"),
        item.text("guidance"),
        ConnectorItems.read(item.map("connector")),
        item.has("dossier") ? DossierItems.read(item.map("dossier")) : Dossier.EMPTY,
        revision);
  }
}
