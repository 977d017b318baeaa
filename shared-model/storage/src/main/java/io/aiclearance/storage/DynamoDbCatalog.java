package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbCatalog implements Catalog {
  private final ClearanceTable table;

  public DynamoDbCatalog(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Tool> find(ToolId id) {
    return table.find(new EntityRef(EntityRef.Kind.TOOL, id.value())).map(DynamoDbCatalog::read);
  }

  @Override
  public List<Tool> withStatus(ToolStatus status) {
    return table.all(ToolItems.statusKey(status)).stream().map(DynamoDbCatalog::read).toList();
  }

  private static Tool read(Item item) {
    return ToolItems.read(item, EntityItems.revision(item));
  }
}
