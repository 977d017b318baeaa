package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FulfillmentHandlerTest {
  private final InMemoryClearance clearance = new InMemoryClearance();
  private final FulfillmentHandler handler =
      new FulfillmentHandler(
          new RunJob(
              clearance.grants,
              clearance.jobs,
              clearance,
              new Connectors(Optional::empty, Optional::empty),
              Optional::empty,
              () -> Instant.EPOCH,
              () -> 0.0,
              () -> "run"));

  @Test
  void a_message_for_a_job_that_is_over_is_done_with() {
    assertEquals(List.of(), failed("{\"jobId\":\"AIC-1.1\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "not json",
        "{\"jobId\":7}",
        "{\"jobId\":\"AIC-1\"}",
        "{\"jobId\":\"../AIC-1.1\"}",
        "{\"jobId\":\"AIC-1.0\"}",
        "{\"jobId\":\"AIC-1.99999999999\"}"
      })
  void a_message_that_names_no_job_goes_where_it_is_seen(String body) {
    assertEquals(List.of("m0"), failed(body));
  }

  @Test
  void one_bad_message_spoils_no_other() {
    assertEquals(List.of("m1"), failed("{\"jobId\":\"AIC-1.1\"}", "?", "{\"jobId\":\"AIC-2.1\"}"));
  }

  private List<String> failed(String... bodies) {
    var messages = new ArrayList<SQSEvent.SQSMessage>();
    for (var body : bodies) {
      var message = new SQSEvent.SQSMessage();
      message.setMessageId("m" + messages.size());
      message.setBody(body);
      messages.add(message);
    }
    var event = new SQSEvent();
    event.setRecords(messages);
    return handler.handleRequest(event, null).getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
