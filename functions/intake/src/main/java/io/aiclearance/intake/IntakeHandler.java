package io.aiclearance.intake;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;

/** Reads the issues that were announced, and records what they ask for. */
public final class IntakeHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(IntakeHandler.class.getName());
  private static final int MARGIN_MILLIS = 10_000;

  private final OpenRequest openRequest;
  private final Clock clock;

  public IntakeHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public IntakeHandler(Map<String, String> environment, Clock clock) {
    this.openRequest = new IntakeWiring(environment, clock).openRequest();
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failed = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      if (context.getRemainingTimeInMillis() < MARGIN_MILLIS || !handled(message)) {
        failed.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failed);
  }

  private boolean handled(SQSEvent.SQSMessage message) {
    var decoded = IntakeCodec.decode(message.getBody());
    if (decoded.isEmpty()) {
      LOG.log(ERROR, "{0} is not an announcement.", message.getMessageId());
      return false;
    }
    var issue = decoded.get().announcement().issue();
    try {
      return switch (openRequest.open(decoded.get(), clock.instant())) {
        case OpenRequest.Recorded _, OpenRequest.Unchanged _, OpenRequest.Awaiting _ -> true;
        case OpenRequest.NotOurs(var why) -> {
          LOG.log(INFO, "{0} is not ingested: {1}.", issue, why.word());
          yield true;
        }
        case OpenRequest.NotNow(var why) -> {
          LOG.log(WARNING, "{0} is read again later: {1}", issue, why);
          yield false;
        }
      };
    } catch (RuntimeException broken) {
      // one issue's trouble is no other's
      LOG.log(ERROR, issue + " could not be taken in.", broken);
      return false;
    }
  }
}
