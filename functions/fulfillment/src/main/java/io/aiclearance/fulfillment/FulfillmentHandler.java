package io.aiclearance.fulfillment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the jobs that the queue says are due. */
public final class FulfillmentHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(FulfillmentHandler.class.getName());

  /** One job may take this long; what is left of a batch goes back to the queue in time. */
  private static final int MILLIS_FOR_ONE_JOB = 28_000;

  private final RunJob runJob;

  public FulfillmentHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public FulfillmentHandler(Map<String, String> environment, Clock clock) {
    this(FulfillmentWiring.runJob(environment, clock));
  }

  FulfillmentHandler(RunJob runJob) {
    this.runJob = runJob;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, @Nullable Context context) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      var first = message == event.getRecords().getFirst();
      var late =
          !first && context != null && context.getRemainingTimeInMillis() < MILLIS_FOR_ONE_JOB;
      if (late || !handled(message)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private boolean handled(SQSEvent.SQSMessage message) {
    var job = FulfillmentCodec.job(message.getBody());
    if (job.isEmpty()) {
      LOG.log(Level.ERROR, "message {0} names no job", message.getMessageId());
      return false;
    }
    try {
      LOG.log(Level.INFO, "job {0}: {1}", job.get(), runJob.run(job.get()));
      return true;
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "job " + job.get() + " could not be run", broken);
      return false;
    }
  }
}
