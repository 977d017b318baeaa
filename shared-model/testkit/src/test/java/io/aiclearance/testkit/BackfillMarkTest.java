package io.aiclearance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.storage.DynamoDbBackfillMark;
import io.aiclearance.storage.DynamoDbBackfillMark.Mark;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class BackfillMarkTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.5Z");

  private final DynamoDbClient client = LocalDynamoDb.client();
  private final DynamoDbBackfillMark mark =
      new DynamoDbBackfillMark(client, Tables.create(client).guard());

  @Test
  void each_project_has_its_own() {
    assertEquals(Optional.empty(), mark.of("AIC"));
    mark.move("AIC", new Mark(NOW, true));
    assertEquals(Optional.of(new Mark(NOW, true)), mark.of("AIC"));
    assertEquals(Optional.empty(), mark.of("OPS"));
  }

  @Test
  void it_never_goes_back() {
    mark.move("AIC", new Mark(NOW, false));
    mark.move("AIC", new Mark(NOW.minusNanos(1), true));
    assertEquals(Optional.of(new Mark(NOW, false)), mark.of("AIC"));
    mark.move("AIC", new Mark(NOW, true));
    assertEquals(Optional.of(new Mark(NOW, true)), mark.of("AIC"));
    mark.move("AIC", new Mark(NOW.plusNanos(1), true));
    assertEquals(Optional.of(new Mark(NOW.plusNanos(1), true)), mark.of("AIC"));
  }
}
