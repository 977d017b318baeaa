package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbCatalog implements Catalog {
  private static final int PAGE = 100;

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
    var tools = new ArrayList<Tool>();
    String from = null;
    do {
      var page =
          table.list(
              Keys.STATUS_INDEX, Keys.STATUS_KEY, ToolItems.statusKey(status), true, PAGE, from);
      page.items().forEach(item -> tools.add(read(item)));
      from = page.next();
    } while (from != null);
    return tools;
  }

  private static Tool read(Item item) {
    return ToolItems.read(item, EntityItems.revision(item));
  }
}
