package io.aiclearance.testkit;

import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables of one test, with the ports over them. */
final class DynamoDbStore implements TestStore {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  final Tables tables;
  private final DynamoDbClient client;
  private final ClearancePorts ports;

  DynamoDbStore(DynamoDbClient client) {
    this.client = client;
    this.tables = Tables.create(client);
    this.ports = tables.ports(client);
  }

  @Override
  public ClearancePorts ports() {
    return ports;
  }

  @Override
  public List<Waiting> waiting() {
    return new DynamoDbWaiting(client, tables.clearance()).since(FAR, 1000);
  }
}
