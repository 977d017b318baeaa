package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.people.Identities;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.people.SignIn;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbIdentities implements Identities {
  private final ClearanceTable table;

  public DynamoDbIdentities(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Identity> find(SignIn signIn) {
    return table
        .find(new EntityRef(EntityRef.Kind.IDENTITY, Identity.idOf(signIn)))
        .map(item -> IdentityItems.read(item, EntityItems.revision(item)));
  }
}
