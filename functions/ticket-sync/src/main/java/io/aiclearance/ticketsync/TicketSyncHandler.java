package io.aiclearance.ticketsync;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.aiclearance.runtime.Redelivery;
import java.time.Clock;
import java.util.Map;

/** Tells Jira what the queue brings, in order for each issue. */
public final class TicketSyncHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(TicketSyncHandler.class.getName());

  /**
   * Raising takes 20 s of Jira's at most, and some of DynamoDB's: found, formed, raised, marked.
   */
  private static final int MARGIN_MILLIS = 25_000;

  private final TellJira tellJira;
  private final Redelivery redelivery;

  public TicketSyncHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public TicketSyncHandler(Map<String, String> environment, Clock clock) {
    var wiring = new TicketSyncWiring(environment, clock);
    this.tellJira = wiring.tellJira();
    this.redelivery = wiring.redelivery();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var givenBack = new GivenBack(redelivery);
    for (var message : event.getRecords()) {
      if (givenBack.withhold(message)) {
        continue;
      }
      if (context.getRemainingTimeInMillis() < MARGIN_MILLIS) {
        givenBack.untried(message);
        continue;
      }
      switch (told(message)) {
        case Told.Done _ -> {}
        case Told.Dropped(var why) ->
            LOG.log(INFO, "Message {0} is dropped: {1}", message.getMessageId(), why);
        case Told.Later(var why, var atLeast, var reach) -> {
          LOG.log(WARNING, "Message {0} comes again: {1}", message.getMessageId(), why);
          givenBack.failed(message, atLeast, reach);
        }
        case Told.Failed(var why, var atLeast) -> {
          LOG.log(ERROR, "Message {0} waits for somebody: {1}", message.getMessageId(), why);
          givenBack.failed(message, atLeast, Told.Reach.GROUP);
        }
      }
    }
    return new SQSBatchResponse(givenBack.failures());
  }

  private Told told(SQSEvent.SQSMessage message) {
    return switch (TicketCodec.decode(message.getBody())) {
      case TicketCodec.Malformed(var why) -> Told.failed(why);
      case TicketCodec.Decoded(var ticket) -> {
        LOG.log(INFO, "Message {0} is {1}.", message.getMessageId(), ticket.id());
        try {
          yield tellJira.tell(ticket);
        } catch (RuntimeException broken) {
          // one issue's trouble is no other's
          LOG.log(ERROR, ticket.id() + " could not be told", broken);
          yield Told.later("An unexpected failure, logged before this.")
              .notBefore(Earlier.FOUND_AFTER);
        }
      }
    };
  }
}
