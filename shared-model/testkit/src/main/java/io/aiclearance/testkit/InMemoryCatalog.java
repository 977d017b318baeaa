package io.aiclearance.testkit;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

record InMemoryCatalog(InMemoryClearance store) implements Catalog {
  @Override
  public Optional<Tool> find(ToolId id) {
    return store.find(new EntityRef(EntityRef.Kind.TOOL, id.value()), Tool.class);
  }

  @Override
  public List<Tool> withStatus(ToolStatus status) {
    return store.all(Tool.class).stream()
        .filter(tool -> tool.status() == status)
        .sorted(
            Comparator.<Tool, String>comparing(tool -> tool.name().toLowerCase(Locale.ROOT))
                .thenComparing(tool -> tool.id().value()))
        .toList();
  }
}
