package io.aiclearance.standins.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.standins.AwsClients;
import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.StandInOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class EventBridgeStandInTest {
  @TempDir Path data;
  private EventBridgeStandIn server;
  private EventBridgeClient client;

  @BeforeEach
  void start() throws Exception {
    server = EventBridgeStandIn.start(StandInOptions.inMemory().keptIn(data));
    client = AwsClients.to(server.endpoint(), EventBridgeClient.builder());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void what_is_put_on_a_bus_can_be_looked_at() {
    client.createEventBus(c -> c.name("domain"));
    var put = client.putEvents(p -> p.entries(entry("domain", "request_approved")));
    assertEquals(0, put.failedEntryCount());
    var event = server.published().getFirst();
    assertEquals(put.entries().getFirst().eventId(), event.id());
    assertEquals("domain", event.bus());
    assertEquals("AIC-1", event.detail().path("issueKey").asText());
    var seen = new Caller(server.endpoint(), "").get("/published").json();
    assertEquals("request_approved", seen.path(0).path("detailType").asText());
    assertEquals("AIC-1", seen.path(0).path("detail").path("issueKey").asText());
  }

  @Test
  void an_unknown_bus_and_a_malformed_detail_fail_their_own_entries_alone() {
    var put =
        client.putEvents(
            p ->
                p.entries(
                    entry("none", "lost"),
                    entry("default", "kept"),
                    entry("default", "broken").toBuilder().detail("{").build(),
                    entry("default", "anonymous").toBuilder().source(null).build()));
    assertEquals(3, put.failedEntryCount());
    assertEquals(
        List.of("ResourceNotFoundException", "", "MalformedDetail", "InvalidArgument"),
        put.entries().stream().map(e -> e.errorCode() == null ? "" : e.errorCode()).toList());
    assertEquals(
        List.of("kept"), server.published().stream().map(PublishedEvent::detailType).toList());
  }

  @Test
  void eleven_entries_are_refused() {
    var eleven = Collections.nCopies(11, entry("default", "many"));
    var thrown =
        assertThrows(EventBridgeException.class, () -> client.putEvents(p -> p.entries(eleven)));
    assertEquals("ValidationException", thrown.awsErrorDetails().errorCode());
  }

  @Test
  void buses_and_events_outlive_the_server() throws Exception {
    client.createEventBus(c -> c.name("domain"));
    client.putEvents(p -> p.entries(entry("domain", "request_approved")));
    stop();
    start();
    assertEquals("domain", client.describeEventBus(d -> d.name("domain")).name());
    assertEquals(1, server.published().size());
  }

  private static PutEventsRequestEntry entry(String bus, String type) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source("ai-clearance")
        .detailType(type)
        .detail("{\"issueKey\":\"AIC-1\"}")
        .build();
  }
}
