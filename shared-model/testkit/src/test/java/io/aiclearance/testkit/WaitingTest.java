package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.StoreContract.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbUnsealedEvents;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.DynamoDbWaiting.StreamedKey;
import io.aiclearance.storage.Waiting;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What the relay is told, from the stream and from the sweep. */
class WaitingTest {
  private static final JobDue MESSAGE = new JobDue(new JobId(new GrantId("AIC-1"), 1), NOW);
  private static final List<StreamedKey> STREAMED =
      List.of(
          new StreamedKey("REQUEST#AIC-1", "REQUEST"),
          new StreamedKey("REQUEST#AIC-1", "EVENT#request/AIC-1#0000000001"),
          new StreamedKey("REQUEST#AIC-1", "OUTBOX#request/AIC-1#1~0"),
          new StreamedKey("OPEN#acc-requester#github-copilot", "OPEN"),
          new StreamedKey("REQUEST#AIC-9", "OUTBOX#request/AIC-9#1~0"));

  private final DynamoDbClient client = LocalDynamoDb.client();
  private final Tables tables = Tables.create(client);
  private final DynamoDbWaiting waiting = new DynamoDbWaiting(client, tables.clearance());

  @BeforeEach
  void a_request_was_committed_with_a_message() {
    tables
        .ports(client)
        .commits()
        .commit(StoreContract.to(Samples.pending(key(1), REQUESTER, NOW), MESSAGE));
  }

  @Test
  void the_stream_names_events_and_messages_among_much_else() {
    var found = waiting.read(STREAMED);
    assertEquals(
        List.of("request/AIC-1#1", "request/AIC-1#1~0"), found.stream().map(Waiting::id).toList());
    assertFalse(((Waiting.Event) found.get(0)).sealed());
    assertEquals(MESSAGE, ((Waiting.Message) found.get(1)).message());
  }

  @Test
  void the_sweep_finds_what_has_waited_since_before_a_moment_and_nothing_newer() {
    assertEquals(List.of(), waiting.since(NOW.minusNanos(1), 10));
    assertEquals(2, waiting.since(NOW, 10).size());
  }

  @Test
  void what_was_delivered_waits_no_longer_and_delivering_twice_does_no_harm() {
    var message = (Waiting.Message) waiting.read(STREAMED).get(1);
    waiting.delivered(message);
    waiting.delivered(message);
    assertEquals(List.of("request/AIC-1#1"), ids(waiting.since(NOW, 10)));
    assertEquals(1, waiting.read(STREAMED).size());
  }

  @Test
  void an_event_that_no_block_has_cannot_be_ticked_off() {
    var event = (Waiting.Event) waiting.read(STREAMED).get(0);
    assertThrows(ConditionalCheckFailedException.class, () -> waiting.published(event));
    assertEquals(2, waiting.since(NOW, 10).size());
  }

  @Test
  void an_event_waits_until_it_is_sealed_and_published_in_either_order() {
    seal(Set.of());
    var sealed = (Waiting.Event) waiting.read(STREAMED).get(0);
    assertTrue(sealed.sealed());
    waiting.published(sealed);
    waiting.published(sealed);
    assertEquals(List.of("request/AIC-1#1~0"), ids(waiting.read(STREAMED)));
  }

  @Test
  void an_event_that_was_published_before_it_is_sealed_waits_for_nothing_more() {
    seal(Set.of("request/AIC-1#1"));
    assertEquals(List.of("request/AIC-1#1~0"), ids(waiting.since(NOW, 10)));
  }

  @Test
  void more_keys_than_one_batch_takes_are_read_all_the_same() {
    var commits = tables.ports(client).commits();
    var keys =
        IntStream.rangeClosed(2, 131)
            .mapToObj(
                i -> {
                  commits.commit(StoreContract.to(Samples.pending(key(i), REQUESTER, NOW)));
                  return new StreamedKey(
                      "REQUEST#AIC-" + i, "EVENT#request/AIC-" + i + "#0000000001");
                })
            .toList();
    assertEquals(130, waiting.read(keys).size());
    assertEquals(
        50, waiting.since(NOW, 50).stream().filter(Waiting.Event.class::isInstance).count());
  }

  private void seal(Set<String> published) {
    var events = new DynamoDbUnsealedEvents(client, tables.clearance(), published);
    var log = new DynamoDbEvidenceLog(client, tables.evidence());
    var sealed = new Sealer(log, events, Tables.KEYS).seal(List.of("request/AIC-1#1"));
    assertEquals(1, sealed.sealed());
  }

  private static List<String> ids(List<Waiting> waiting) {
    return waiting.stream().map(Waiting::id).toList();
  }
}
