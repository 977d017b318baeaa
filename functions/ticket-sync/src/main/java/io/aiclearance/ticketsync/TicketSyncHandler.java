package io.aiclearance.ticketsync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;

/**
 * Tells Jira's issues what the queue brings, in order for each issue: after a message that fails,
 * the later ones of its group wait with it.
 */
public final class TicketSyncHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final int MARGIN_MILLIS = 12_000;
  private static final String GROUP = "MessageGroupId";

  private final TellTicket tellTicket;

  public TicketSyncHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public TicketSyncHandler(Map<String, String> environment, Clock clock) {
    this.tellTicket = new TicketSyncWiring(environment, clock).tellTicket();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failed = new ArrayList<BatchItemFailure>();
    var stopped = new HashSet<String>();
    for (var message : event.getRecords()) {
      var group = message.getAttributes().getOrDefault(GROUP, message.getMessageId());
      var later = stopped.contains(group) || context.getRemainingTimeInMillis() < MARGIN_MILLIS;
      if (later || !told(message)) {
        stopped.add(group);
        failed.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failed);
  }

  private boolean told(SQSEvent.SQSMessage message) {
    return switch (TicketCodec.decode(message.getBody())) {
      case TicketCodec.Malformed(var why) -> {
        Told.LOG.log(System.Logger.Level.ERROR, "{0}: {1}", message.getMessageId(), why);
        yield false;
      }
      case TicketCodec.Decoded(var ticket) -> tellTicket.tell(ticket).logged(ticket);
    };
  }
}
