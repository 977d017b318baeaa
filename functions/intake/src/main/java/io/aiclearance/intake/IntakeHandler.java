package io.aiclearance.intake;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.Tickets.Pause;
import io.aiclearance.runtime.Redelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the issues that were announced, and records what they ask for. */
public final class IntakeHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(IntakeHandler.class.getName());

  /** One issue may take two of Jira's calls and four of DynamoDB's, each near its time-out. */
  private static final int MARGIN_MILLIS = 20_000;

  /** What a message that cannot be taken now waits for, at least. */
  private static final Pause NONE = new Pause(Duration.ZERO, false);

  private final OpenRequest openRequest;
  private final AutoApprove autoApprove;
  private final Redelivery redelivery;
  private final Clock clock;

  public IntakeHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public IntakeHandler(Map<String, String> environment, Clock clock) {
    var wiring = new IntakeWiring(environment, clock);
    this.openRequest = wiring.openRequest();
    this.autoApprove = wiring.autoApprove();
    this.redelivery = wiring.redelivery();
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failed = new ArrayList<BatchItemFailure>();
    var forAll = Optional.<Pause>empty();
    for (var message : event.getRecords()) {
      var pause =
          forAll.or(
              () ->
                  context.getRemainingTimeInMillis() < MARGIN_MILLIS
                      ? Optional.of(NONE)
                      : taken(message));
      if (pause.isPresent()) {
        failed.add(new BatchItemFailure(message.getMessageId()));
        redelivery.after(
            redelivery.backoff(Redelivery.receives(message.getAttributes()), pause.get().length()),
            message.getReceiptHandle());
      }
      // whom the site asks to wait does not ask it for the next issue
      forAll = pause.filter(Pause::wholeSite);
    }
    return new SQSBatchResponse(failed);
  }

  /** Empty where the message is done with; else what it waits for. */
  private Optional<Pause> taken(SQSMessage message) {
    var decoded = IntakeCodec.decode(message.getBody());
    if (decoded.isEmpty()) {
      LOG.log(ERROR, "{0} is not an announcement.", message.getMessageId());
      return Optional.of(NONE);
    }
    var issue = decoded.get().announcement().issue();
    try {
      return decoded.get().isForPolicy() ? approved(issue) : opened(decoded.get());
    } catch (RuntimeException broken) {
      // one issue's trouble is no other's
      LOG.log(ERROR, issue + " could not be taken in.", broken);
      return Optional.of(NONE);
    }
  }

  private Optional<Pause> opened(IntakeMessage message) {
    var issue = message.announcement().issue();
    return switch (openRequest.open(message, clock.instant())) {
      case OpenRequest.Recorded _, OpenRequest.Unchanged _, OpenRequest.Awaiting _ ->
          Optional.empty();
      case OpenRequest.NotOurs(var why) -> {
        LOG.log(INFO, "{0} is not ingested: {1}.", issue, why.word());
        yield Optional.empty();
      }
      case OpenRequest.NotNow(var why, var pause) -> again(issue, why, pause);
    };
  }

  private Optional<Pause> approved(IssueKey issue) {
    return switch (autoApprove.apply(issue, clock.instant())) {
      case AutoApprove.Approved(var by) -> {
        LOG.log(INFO, "{0} is approved by the policy {1}.", issue, by.id());
        yield Optional.empty();
      }
      case AutoApprove.LeftToPeople(var why) -> {
        LOG.log(INFO, "{0} is left to people: {1}", issue, why);
        yield Optional.empty();
      }
      case AutoApprove.NotNow(var why, var pause) -> again(issue, why, pause);
    };
  }

  private static Optional<Pause> again(IssueKey issue, String why, @Nullable Pause pause) {
    LOG.log(WARNING, "{0} is read again later: {1}", issue, why);
    return Optional.of(pause == null ? NONE : pause);
  }
}
