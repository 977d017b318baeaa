package io.aiclearance.testkit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbPortsTest extends PortsContract {
  private static final DynamoDbClient CLIENT = LocalDynamoDb.client();

  @Override
  TestStore newStore() {
    return new DynamoDbStore(CLIENT);
  }
}
