package io.aiclearance.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.aiclearance.storage.DynamoDbWaiting;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hears of new items from the table's stream. The stream only says where to look; what is passed on
 * is what the table says now, so a batch that comes again costs a read and does nothing.
 */
public final class RelayHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final DynamoDbWaiting waiting;
  private final PassOn passOn;
  private final Clock clock;

  public RelayHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public RelayHandler(Map<String, String> environment, Clock clock) {
    var wiring = new RelayWiring(environment, clock);
    this.waiting = wiring.waiting();
    this.passOn = wiring.passOn();
    this.clock = clock;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var keys =
        event.getRecords().stream()
            .map(record -> record.getDynamodb().getKeys())
            .map(key -> new DynamoDbWaiting.StreamedKey(text(key, "pk"), text(key, "sk")))
            .toList();
    var failed = passOn.pass(waiting.read(keys), clock.instant());
    if (failed == 0) {
      return new StreamsEventResponse(List.of());
    }
    // the whole batch comes again; what is done already waits no longer and is skipped
    var first = event.getRecords().getFirst().getDynamodb().getSequenceNumber();
    return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(first)));
  }

  private static String text(Map<String, AttributeValue> key, String name) {
    return Objects.requireNonNull(key.get(name), name).getS();
  }
}
