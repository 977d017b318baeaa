package io.aiclearance.storage;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Repeats a transaction that another one was in the way of. Throttling and lost connections are the
 * SDK's to repeat; a failed condition is an answer and never repeated.
 */
final class Retries {
  private static final int MOST_ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 20;

  void run(Runnable transaction) {
    for (var attempt = 1; ; attempt++) {
      try {
        transaction.run();
        return;
      } catch (TransactionCanceledException e) {
        if (attempt == MOST_ATTEMPTS || !onlyInTheWay(e)) {
          throw e;
        }
        var most = FIRST_PAUSE_MILLIS << attempt;
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, most)));
      }
    }
  }

  private static boolean onlyInTheWay(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .map(reason -> String.valueOf(reason.code()))
        .filter(code -> !code.equals("None"))
        .allMatch(
            code ->
                code.equals("TransactionConflict")
                    || code.equals("ThrottlingError")
                    || code.equals("ProvisionedThroughputExceeded"));
  }
}
