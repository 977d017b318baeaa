package io.aiclearance.standins.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.AwsClients;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class DynamoDbTest {
  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("a"));

  @TempDir Path data;

  @Test
  void tables_in_memory_are_written_read_and_streamed() throws Exception {
    try (var server = DynamoDb.inMemory(0);
        var client = AwsClients.to(server.endpoint(), DynamoDbClient.builder());
        var streams = AwsClients.to(server.endpoint(), DynamoDbStreamsClient.builder())) {
      createTable(client);
      client.transactWriteItems(
          t -> t.transactItems(i -> i.put(p -> p.tableName("things").item(KEY))));
      assertTrue(client.getItem(g -> g.tableName("things").key(KEY)).hasItem());
      assertEquals(1, streams.listStreams(l -> l.tableName("things")).streams().size());
    }
  }

  @Test
  void two_in_one_process_do_not_see_each_other() throws Exception {
    try (var one = DynamoDb.inMemory(0);
        var other = DynamoDb.inMemory(0);
        var toOne = AwsClients.to(one.endpoint(), DynamoDbClient.builder());
        var toOther = AwsClients.to(other.endpoint(), DynamoDbClient.builder())) {
      createTable(toOne);
      assertEquals(0, toOther.listTables().tableNames().size());
    }
  }

  @Test
  void tables_on_disk_outlive_the_server() throws Exception {
    try (var server = DynamoDb.onDisk(0, data.resolve("new/folder"));
        var client = AwsClients.to(server.endpoint(), DynamoDbClient.builder())) {
      createTable(client);
      client.putItem(p -> p.tableName("things").item(KEY));
    }
    try (var server = DynamoDb.onDisk(0, data.resolve("new/folder"));
        var client = AwsClients.to(server.endpoint(), DynamoDbClient.builder())) {
      assertTrue(client.getItem(g -> g.tableName("things").key(KEY)).hasItem());
    }
  }

  private static void createTable(DynamoDbClient client) {
    client.createTable(
        t ->
            t.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("pk").keyType(KeyType.HASH))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
  }
}
