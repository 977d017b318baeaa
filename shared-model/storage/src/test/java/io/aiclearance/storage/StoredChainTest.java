package io.aiclearance.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.Head;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.SealedEntry;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.evidence.Verdict;
import io.aiclearance.evidence.Verifier;
import io.aiclearance.standins.aws.DynamoDb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class StoredChainTest {
  private static final MacKeys KEYS = MacKeys.of(Map.of("current", "k1", "k1", "a secret text"));
  private static final EventStamp STAMP = new EventStamp(() -> KEYS);

  private static DynamoDb server;
  private static DynamoDbClient client;

  private String clearance = "";
  private String evidence = "";
  private DynamoDbEvidenceLog log;

  @BeforeAll
  static void start() throws Exception {
    server = DynamoDb.inMemory(0);
    client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    server.close();
  }

  @BeforeEach
  void tables() {
    clearance = table("clearance");
    evidence = table("evidence");
    log = new DynamoDbEvidenceLog(client, evidence);
  }

  @Test
  void what_was_sealed_is_found_and_verifies() throws Exception {
    sealer().seal(write(1, 130));
    sealer().seal(write(2, 3));
    assertEquals(3, log.head().block());
    assertIntact(133);
    for (var seq = 1; seq <= 133; seq++) {
      var line = line(seq);
      assertEquals(seq, SealedEntry.parse(line).seq());
    }
    assertEquals(Optional.empty(), log.blockOf(0));
    assertEquals(Optional.empty(), log.blockOf(134));
  }

  @Test
  void a_block_read_back_is_the_block_that_was_put() {
    sealer().seal(write(1, 3));
    var block = log.block(1).orElseThrow();
    assertFalse(log.append(block));
    assertEquals(block, log.block(1).orElseThrow());
    assertEquals(
        log.lines(1).orElseThrow(), block.entries().stream().map(SealedEntry::line).toList());
    assertEquals(Optional.empty(), log.block(2));
  }

  @Test
  void the_head_never_moves_back() {
    assertEquals(Head.GENESIS, log.head());
    sealer().seal(write(1, 1));
    var first = log.head();
    sealer().seal(write(2, 1));
    var second = log.head();
    log.advance(first);
    assertEquals(second, log.head());
  }

  @Test
  void a_head_that_lags_one_block_behind_is_caught_up_with() throws Exception {
    sealer().seal(write(1, 2));
    var lagging = headItem();
    var ids = write(2, 2);
    sealer().seal(ids);
    client.putItem(b -> b.tableName(evidence).item(lagging));
    unmark(ids.getFirst());
    assertEquals(0, sealer().seal(ids).sealed());
    assertIntact(4);
    assertTrue(event(ids.getFirst()).has(EventItems.SEQ));
  }

  @Test
  void a_chain_whose_head_was_taken_away_is_not_built_on() {
    sealer().seal(write(1, 1));
    sealer().seal(write(2, 1));
    client.deleteItem(
        b -> b.tableName(evidence).key(Map.of("pk", Item.s("HEAD"), "sk", Item.s("HEAD"))));
    assertThrows(IllegalStateException.class, () -> sealer().seal(write(3, 1)));
  }

  @Test
  void an_altered_event_is_named_and_not_sealed() {
    var ids = write(1, 2);
    client.updateItem(
        b ->
            b.tableName(clearance)
                .key(Keys.event(ids.getFirst()).attributes())
                .updateExpression("SET content = :c")
                .expressionAttributeValues(Map.of(":c", Item.s("{}"))));
    var done = sealer().seal(ids);
    assertEquals(0, done.sealed());
    assertEquals(Set.of(ids.getFirst()), done.forged());
    assertEquals(Set.of(ids.getLast()), done.held());
  }

  @Test
  void a_sealed_event_stays_due_until_it_is_published_too() {
    var ids = write(1, 2);
    var unsealed = new DynamoDbUnsealedEvents(client, clearance, Set.of(ids.getFirst()));
    new Sealer(log, unsealed, KEYS).seal(ids);
    assertFalse(event(ids.getFirst()).has(Keys.DUE_KEY));
    assertTrue(event(ids.getLast()).has(Keys.DUE_KEY));
    assertEquals(2, event(ids.getLast()).number(EventItems.SEQ));
  }

  @Test
  void racing_sealers_seal_each_event_once() throws Exception {
    var ids = new ArrayList<String>();
    for (var issue = 1; issue <= 12; issue++) {
      ids.addAll(write(issue, 5));
    }
    var sealed = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var from = 0; from < 60; from += 10) {
        var some = new ArrayList<>(ids.subList(from, Math.min(60, from + 20)));
        Collections.shuffle(some, new java.util.Random(from));
        sealed.add(threads.submit(() -> sealer().seal(some).sealed()));
      }
    }
    var sum = 0;
    for (var done : sealed) {
      sum += done.get();
    }
    assertEquals(60, sum);
    assertIntact(60);
  }

  private Sealer sealer() {
    return new Sealer(log, new DynamoDbUnsealedEvents(client, clearance, Set.of()), KEYS);
  }

  private List<String> write(int issue, int versions) {
    var ids = new ArrayList<String>();
    var before = Revision.NEW.lastEventHash();
    for (var version = 1; version <= versions; version++) {
      var event =
          new AuditEvent(
              new EntityRef(EntityRef.Kind.REQUEST, "AIC-" + issue),
              version,
              EventKind.REQUEST_RECEIVED,
              Instant.parse("2026-01-02T03:04:05Z").plusSeconds(version),
              Actor.Part.INTAKE,
              Facts.NONE.with("cause", "test"));
      var stamped = STAMP.stamp(event, before);
      var item = EventItems.write(event, stamped);
      client.putItem(b -> b.tableName(clearance).item(item.attributes()));
      before = stamped.contentHash();
      ids.add(event.id());
    }
    return ids;
  }

  private void assertIntact(int entries) throws Exception {
    var verifier = new Verifier(KEYS, 1, Head.GENESIS.hash());
    var ids = new HashSet<String>();
    for (var number = 1L; log.lines(number).isPresent(); number++) {
      for (var line : log.lines(number).get()) {
        verifier.check(line);
        ids.add(SealedEntry.parse(line).eventId());
      }
    }
    var head = log.head();
    assertEquals(new Verdict.Intact(entries, 1, entries, head.hash()), verifier.verdict(head));
    assertEquals(entries, ids.size());
  }

  private String line(long seq) {
    var lines = log.lines(log.blockOf(seq).orElseThrow()).orElseThrow();
    return lines.stream().filter(l -> l.contains("\"seq\":" + seq + ",")).findFirst().orElseThrow();
  }

  private Item event(String id) {
    return new ClearanceTable(client, clearance).find(Keys.event(id)).orElseThrow();
  }

  private Map<String, AttributeValue> headItem() {
    return client
        .getItem(b -> b.tableName(evidence).key(Map.of("pk", Item.s("HEAD"), "sk", Item.s("HEAD"))))
        .item();
  }

  private void unmark(String id) {
    client.updateItem(
        b ->
            b.tableName(clearance)
                .key(Keys.event(id).attributes())
                .updateExpression("REMOVE " + EventItems.SEQ));
  }

  private static String table(String what) {
    var name = what + "-" + UUID.randomUUID();
    client.createTable(
        t ->
            t.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType(ScalarAttributeType.S),
                    a -> a.attributeName("sk").attributeType(ScalarAttributeType.S))
                .keySchema(
                    k -> k.attributeName("pk").keyType(KeyType.HASH),
                    k -> k.attributeName("sk").keyType(KeyType.RANGE)));
    return name;
  }
}
