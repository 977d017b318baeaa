package io.aiclearance.standins.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.AwsClients;
import io.aiclearance.standins.aws.DynamoDb;
import io.aiclearance.standins.aws.EventBridgeStandIn;
import io.aiclearance.standins.aws.SecretsManagerStandIn;
import io.aiclearance.standins.aws.Sqs;
import io.aiclearance.standins.http.StandInOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.RequestThrottledException;

class FaultsUnderTheAwsSdkTest {
  private static DynamoDb dynamoDb;
  private static Sqs sqs;
  private static SecretsManagerStandIn secretsManager;
  private static EventBridgeStandIn eventBridge;

  private final FaultPlan plan = new FaultPlan();
  private FaultProxy tables;
  private FaultProxy queues;
  private DynamoDbClient client;
  private SqsClient sqsClient;

  @BeforeAll
  static void startParts() throws Exception {
    dynamoDb = DynamoDb.inMemory(0);
    sqs = Sqs.inMemory(0);
    secretsManager = SecretsManagerStandIn.start(StandInOptions.inMemory());
    eventBridge = EventBridgeStandIn.start(StandInOptions.inMemory());
    try (var direct = AwsClients.to(dynamoDb.endpoint(), DynamoDbClient.builder())) {
      direct.createTable(
          t ->
              t.tableName("counters")
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      a -> a.attributeName("pk").attributeType(ScalarAttributeType.S))
                  .keySchema(k -> k.attributeName("pk").keyType(KeyType.HASH)));
    }
  }

  @AfterAll
  static void stopParts() throws Exception {
    dynamoDb.close();
    sqs.close();
    secretsManager.close();
    eventBridge.close();
  }

  @BeforeEach
  void pointClientsAtProxies() throws Exception {
    tables = FaultProxy.inFrontOf(Part.DYNAMODB, dynamoDb.endpoint(), plan);
    queues = FaultProxy.inFrontOf(Part.SQS, sqs.endpoint(), plan);
    client = AwsClients.to(tables.endpoint(), DynamoDbClient.builder());
    sqsClient = AwsClients.to(queues.endpoint(), SqsClient.builder());
    client.deleteItem(d -> d.tableName("counters").key(KEY));
    for (var warmUp = 0; warmUp < 3; warmUp++) client.listTables();
    plan.disarm();
  }

  @AfterEach
  void closeProxies() throws Exception {
    client.close();
    sqsClient.close();
    tables.close();
    queues.close();
  }

  @Test
  void calls_of_all_parts_are_counted_in_one_order() {
    add();
    var queue = sqsClient.createQueue(q -> q.queueName("jobs")).queueUrl();
    transact(2);
    sqsClient.sendMessage(m -> m.queueUrl(queue).messageBody("hello"));
    assertEquals(
        List.of(
            "1 DYNAMODB UpdateItem: PASSED",
            "2 SQS CreateQueue: PASSED",
            "3 DYNAMODB TransactWriteItems: PASSED",
            "4 SQS SendMessage: PASSED"),
        log());
    assertTrue(plan.firedAt().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_call_that_fails_before_has_no_effect_and_only_that_one(int k) {
    plan.arm(k, Fault.FAIL_BEFORE);
    for (var i = 1; i <= 3; i++) {
      if (i == k) assertThrows(SdkClientException.class, this::add);
      else add();
    }
    assertEquals(2, counted());
    assertEquals(3, updates());
    assertEquals(Effect.NOT_FORWARDED, plan.firedAt().orElseThrow().effect());
    assertEquals(k, plan.firedAt().orElseThrow().number());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_lost_response_leaves_one_effect_and_one_count_on_a_kept_connection(int k) {
    plan.arm(k, Fault.LOST_RESPONSE);
    for (var i = 1; i <= 3; i++) {
      if (i == k) assertThrows(SdkClientException.class, this::add);
      else add();
    }
    assertEquals(3, counted());
    assertEquals(3, updates());
    assertEquals(Effect.ANSWER_LOST, plan.firedAt().orElseThrow().effect());
  }

  @Test
  void the_sdks_own_retry_of_a_lost_response_is_counted_as_the_call_that_it_is() {
    plan.arm(1, Fault.LOST_RESPONSE);
    try (var retrying = AwsClients.retryingOnce(tables.endpoint(), DynamoDbClient.builder())) {
      add(retrying);
    }
    assertEquals(2, counted());
    assertEquals(
        List.of("1 DYNAMODB UpdateItem: ANSWER_LOST", "2 DYNAMODB UpdateItem: PASSED"),
        log().subList(0, 2));
  }

  @Test
  void dynamodb_throttles_as_the_sdk_knows_it() {
    plan.arm(1, Fault.THROTTLE);
    var thrown = assertThrows(ProvisionedThroughputExceededException.class, this::add);
    assertTrue(thrown.isThrottlingException());
    add();
    assertEquals(1, counted());
  }

  @Test
  void sqs_throttles_as_the_sdk_knows_it() {
    plan.arm(1, Fault.THROTTLE);
    var thrown =
        assertThrows(
            RequestThrottledException.class, () -> sqsClient.createQueue(q -> q.queueName("q")));
    assertTrue(thrown.isThrottlingException());
  }

  @Test
  void secrets_manager_and_eventbridge_throttle_as_the_sdk_knows_it() throws Exception {
    try (var toSecrets =
            FaultProxy.inFrontOf(Part.SECRETS_MANAGER, secretsManager.endpoint(), plan);
        var toEvents = FaultProxy.inFrontOf(Part.EVENTBRIDGE, eventBridge.endpoint(), plan);
        var secrets = AwsClients.to(toSecrets.endpoint(), SecretsManagerClient.builder());
        var events = AwsClients.to(toEvents.endpoint(), EventBridgeClient.builder())) {
      plan.arm(1, Fault.THROTTLE);
      assertTrue(
          assertThrows(SecretsManagerException.class, secrets::listSecrets)
              .isThrottlingException());
      plan.arm(1, Fault.THROTTLE);
      assertTrue(
          assertThrows(EventBridgeException.class, () -> events.listEventBuses(l -> {}))
              .isThrottlingException());
      events.listEventBuses(l -> {});
    }
  }

  @Test
  void a_transaction_conflict_names_a_reason_for_each_item() {
    plan.arm(1, Fault.TRANSACTION_CONFLICT);
    var thrown = assertThrows(TransactionCanceledException.class, () -> transact(3));
    assertEquals(
        List.of("TransactionConflict", "TransactionConflict", "TransactionConflict"),
        thrown.cancellationReasons().stream().map(r -> r.code()).toList());
    transact(3);
    assertEquals(1, counted());
  }

  @Test
  void a_transaction_conflict_means_nothing_for_other_calls_and_the_log_says_so() {
    plan.arm(1, Fault.TRANSACTION_CONFLICT);
    add();
    assertEquals(Effect.FAULT_NOT_APPLICABLE, plan.firedAt().orElseThrow().effect());
    assertEquals(1, counted());
  }

  @Test
  void death_before_refuses_every_part_until_the_process_is_revived() {
    plan.arm(2, Fault.DEATH_BEFORE);
    add();
    assertThrows(SdkClientException.class, this::add);
    assertTrue(plan.isDead());
    assertThrows(SdkClientException.class, () -> sqsClient.listQueues());
    assertThrows(SdkClientException.class, this::add);
    plan.revive();
    sqsClient.listQueues();
    assertEquals(1, counted());
    assertEquals(
        List.of(
            "1 DYNAMODB UpdateItem: PASSED",
            "2 DYNAMODB UpdateItem: NOT_FORWARDED",
            "3 SQS ListQueues: REFUSED_AFTER_DEATH",
            "4 DYNAMODB UpdateItem: REFUSED_AFTER_DEATH",
            "5 SQS ListQueues: PASSED"),
        log().subList(0, 5));
  }

  @Test
  void death_after_leaves_the_effect() {
    plan.arm(1, Fault.DEATH_AFTER);
    assertThrows(SdkClientException.class, this::add);
    assertThrows(SdkClientException.class, this::add);
    plan.revive();
    assertEquals(1, counted());
    assertEquals("DYNAMODB UpdateItem", fired());
  }

  @Test
  void a_proxy_costs_less_than_a_millisecond() {
    try (var direct = AwsClients.to(dynamoDb.endpoint(), DynamoDbClient.builder())) {
      var costs = new long[2][];
      for (var round = 0; round < 2; round++) costs = new long[][] {nanos(direct), nanos(client)};
      var overhead = costs[1][250] - costs[0][250];
      System.out.printf(
          "median of a GetItem: %d µs direct, %d µs through a proxy%n",
          costs[0][250] / 1000, costs[1][250] / 1000);
      assertTrue(overhead < 5_000_000, "far beyond what it should cost: " + overhead);
    }
  }

  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("c"));

  private static long[] nanos(DynamoDbClient by) {
    var nanos = new long[500];
    for (var i = 0; i < nanos.length; i++) {
      var from = System.nanoTime();
      by.getItem(g -> g.tableName("counters").key(KEY));
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private void add() {
    add(client);
  }

  private static void add(DynamoDbClient by) {
    by.updateItem(
        u ->
            u.tableName("counters")
                .key(KEY)
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
  }

  private void transact(int items) {
    var others =
        IntStream.range(1, items)
            .mapToObj(
                i ->
                    TransactWriteItem.builder()
                        .put(
                            p ->
                                p.tableName("counters")
                                    .item(Map.of("pk", AttributeValue.fromS("other" + i))))
                        .build());
    var counter =
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName("counters")
                        .key(KEY)
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
            .build();
    var all = Stream.concat(Stream.of(counter), others).toList();
    client.transactWriteItems(t -> t.transactItems(all));
  }

  private int counted() {
    try (var direct = AwsClients.to(dynamoDb.endpoint(), DynamoDbClient.builder())) {
      var item = direct.getItem(g -> g.tableName("counters").key(KEY).consistentRead(true)).item();
      return Integer.parseInt(item.getOrDefault("n", AttributeValue.fromN("0")).n());
    }
  }

  private long updates() {
    return plan.calls().stream().filter(c -> c.operation().equals("UpdateItem")).count();
  }

  private List<String> log() {
    return plan.calls().stream().map(Call::toString).toList();
  }

  private String fired() {
    var call = plan.firedAt().orElseThrow();
    return call.part() + " " + call.operation();
  }
}
