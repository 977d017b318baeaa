package io.aiclearance.testkit;

import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.storage.DynamoDbRefusals;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RefusalsTest {
  private static final DynamoDbClient CLIENT = LocalDynamoDb.client();

  @Nested
  class InMemory extends RefusalsContract {
    private final Refusals refusals = new InMemoryRefusals();

    @Override
    protected Refusals refusals() {
      return refusals;
    }
  }

  @Nested
  class InDynamoDb extends RefusalsContract {
    private final Refusals refusals = new DynamoDbRefusals(CLIENT, Tables.create(CLIENT).guard());

    @Override
    protected Refusals refusals() {
      return refusals;
    }
  }
}
