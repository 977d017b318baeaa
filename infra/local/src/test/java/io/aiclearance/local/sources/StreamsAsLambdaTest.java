package io.aiclearance.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.demo.Demo;
import io.aiclearance.local.demo.DemoZip;
import io.aiclearance.local.demo.Sorter;
import io.aiclearance.local.template.Trigger;
import io.aiclearance.standins.aws.DynamoDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamsAsLambdaTest {
  private static final String ARN =
      "arn:aws:dynamodb:eu-west-1:123456789012:table/things/stream/local";

  @TempDir private Path folder;
  private final DynamoDb server;
  private final DynamoDbClient tables;
  private final DynamoDbStreamsClient streams;
  private final List<String> givenUp = new ArrayList<>();
  private String stream = "";

  StreamsAsLambdaTest() throws Exception {
    server = DynamoDb.inMemory(0);
    tables = Local.client(DynamoDbClient.builder(), server.endpoint());
    streams = Local.client(DynamoDbStreamsClient.builder(), server.endpoint());
  }

  @BeforeEach
  void table() {
    tables.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE")));
    stream = tables.describeTable(b -> b.tableName("things")).table().latestStreamArn();
  }

  @AfterEach
  void stop() throws Exception {
    tables.close();
    streams.close();
    server.close();
  }

  private void put(String... names) {
    for (var name : names) {
      tables.putItem(
          b ->
              b.tableName("things")
                  .item(Map.of("pk", AttributeValue.fromS(name), "n", AttributeValue.fromN("1"))));
    }
  }

  private StreamSource source(int retries, boolean bisect, boolean partial) throws IOException {
    return new StreamSource(
        new Trigger.Stream(
            ARN,
            100,
            retries,
            Optional.empty(),
            bisect,
            partial,
            Optional.of("arn:aws:sqs:eu-west-1:123456789012:dead"),
            List.of("{\"eventName\":[\"INSERT\"]}")),
        stream,
        streams,
        Demo.load(
            Sorter.class,
            DemoZip.in(folder),
            Duration.ofSeconds(20),
            Map.of(
                "JOURNAL", folder.resolve("journal").toString(),
                "PARTIAL", String.valueOf(partial))),
        Checkpoints.in(folder.resolve("checkpoints")),
        givenUp::add);
  }

  private List<String> batches() throws IOException {
    return Files.exists(folder.resolve("journal"))
        ? Files.readAllLines(folder.resolve("journal"))
        : List.of();
  }

  private static void drain(StreamSource source) throws Exception {
    while (source.turn()) {
      // once more
    }
  }

  @Test
  void only_what_the_filter_lets_through_is_delivered() throws Exception {
    put("a", "b");
    tables.updateItem(
        b ->
            b.tableName("things")
                .key(Map.of("pk", AttributeValue.fromS("a")))
                .updateExpression("SET n = :n")
                .expressionAttributeValues(Map.of(":n", AttributeValue.fromN("2"))));
    drain(source(1, false, false));
    assertEquals(List.of("a b"), batches());
  }

  @Test
  void an_item_with_nothing_in_one_of_its_maps_is_delivered_too() throws Exception {
    tables.putItem(
        b ->
            b.tableName("things")
                .item(
                    Map.of("pk", AttributeValue.fromS("a"), "m", AttributeValue.fromM(Map.of()))));
    drain(source(1, false, false));
    assertEquals(List.of("a"), batches());
  }

  @Test
  void halving_costs_no_retry_so_that_only_the_bad_record_is_given_up() throws Exception {
    put("a", "b", "c", "bad", "e", "f", "g", "h");
    drain(source(1, true, false));
    assertEquals(1, givenUp.size());
    var info = new ObjectMapper().readTree(givenUp.getFirst()).get("DDBStreamBatchInfo");
    assertEquals(1, info.get("batchSize").asInt());
    assertTrue(batches().contains("e f g h"));
    assertTrue(batches().contains("c"));
  }

  @Test
  void a_record_that_fails_stops_those_after_it_and_is_given_up_in_lambdas_words()
      throws Exception {
    put("a", "bad", "c");
    drain(source(2, true, true));
    assertEquals("a bad c", batches().getFirst());
    assertEquals("c", batches().getLast());
    assertFalse(
        batches().subList(1, batches().size()).stream().anyMatch(line -> line.startsWith("a")));
    var message = new ObjectMapper().readTree(givenUp.getFirst());
    assertEquals("RetryAttemptsExhausted", message.at("/requestContext/condition").asText());
    assertTrue(message.at("/requestContext/approximateInvokeCount").asInt() >= 3);
    assertTrue(message.at("/requestContext/functionArn").asText().endsWith(":function:Sorter"));
    assertEquals("Unhandled", message.at("/responseContext/functionError").asText());
    assertFalse(message.at("/DDBStreamBatchInfo/shardId").asText().isEmpty());
    assertEquals(ARN, message.at("/DDBStreamBatchInfo/streamArn").asText());
  }

  @Test
  void another_start_goes_on_where_the_last_one_stopped() throws Exception {
    put("a");
    drain(source(1, false, false));
    put("b");
    drain(source(1, false, false));
    assertEquals(List.of("a", "b"), batches());
  }
}
