package io.aiclearance.storage;

import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SecretRecords;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbSecretRecords implements SecretRecords {
  private final ClearanceTable table;

  public DynamoDbSecretRecords(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<SecretRecord> find(SecretName name) {
    return table
        .find(SecretRecord.ref(name))
        .map(item -> SecretItems.read(item, EntityItems.revision(item)));
  }
}
