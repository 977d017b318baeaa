package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbGrants implements Grants {
  private final ClearanceTable table;

  public DynamoDbGrants(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Grant> find(GrantId id) {
    return table.find(new EntityRef(EntityRef.Kind.GRANT, id.value())).map(DynamoDbGrants::read);
  }

  @Override
  public Optional<GrantId> openFor(AccountId holder, ToolId tool) {
    return table
        .find(Keys.openGrant(holder.value(), tool.value()))
        .map(item -> new GrantId(item.text("grantId")));
  }

  @Override
  public Page<Grant> inState(GrantState state, int limit, @Nullable String from) {
    return table
        .list(Keys.STATUS_INDEX, Keys.STATUS_KEY, GrantItems.statusKey(state), false, limit, from)
        .map(DynamoDbGrants::read);
  }

  @Override
  public Page<Grant> of(AccountId holder, int limit, @Nullable String from) {
    return table
        .list(
            Keys.SUBJECT_INDEX, Keys.SUBJECT_KEY, GrantItems.subjectKey(holder), false, limit, from)
        .map(DynamoDbGrants::read);
  }

  @Override
  public List<Grant.Active> overdue(Instant now, int limit) {
    return table.due(Due.EXPIRY, now, limit).stream()
        .map(DynamoDbGrants::read)
        .filter(Grant.Active.class::isInstance)
        .map(Grant.Active.class::cast)
        .toList();
  }

  private static Grant read(Item item) {
    return GrantItems.read(item, EntityItems.revision(item));
  }
}
