package io.aiclearance.storage;

import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.Extensions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Asked-for extensions. One is read as it is committed now; the list may be a moment behind. */
public final class DynamoDbExtensions implements Extensions {
  private final ClearanceTable table;

  public DynamoDbExtensions(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Extension> find(ExtensionId id) {
    return table.find(Extension.ref(id)).map(DynamoDbExtensions::read);
  }

  @Override
  public Page<Extension.Asked> waiting(int limit, @Nullable String from) {
    return table
        .list(Keys.STATUS_INDEX, Keys.STATUS_KEY, ExtensionItems.WAITING, true, limit, from)
        .map(item -> (Extension.Asked) read(item));
  }

  private static Extension read(Item item) {
    return ExtensionItems.read(item, EntityItems.revision(item));
  }
}
