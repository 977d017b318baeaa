package io.aiclearance.jira;

import io.aiclearance.jira.Exchange.Result;
import io.aiclearance.jira.Proofs.Outcome.Proven;
import io.aiclearance.jira.Proofs.Outcome.Unproven;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Sends calls in the service account's name, within one deadline for all that it takes. */
final class Sender {
  private static final int UNAUTHORIZED = 401;

  private final Exchange exchange;
  private final Addresses addresses;
  private final Proofs proofs;
  private final Duration limit;

  Sender(Exchange exchange, Addresses addresses, Proofs proofs, Duration limit) {
    this.exchange = exchange;
    this.addresses = addresses;
    this.proofs = proofs;
    this.limit = limit;
  }

  /** Until when several calls that belong together, beginning now, have to be done. */
  Deadline forSeveral() {
    return Deadline.in(limit.multipliedBy(2));
  }

  Result send(Call call) {
    var deadline = call.deadline(limit);
    return switch (proofs.current(deadline)) {
      case Unproven(var failure) -> new Result.NotSent(failure);
      case Proven proven -> {
        var result = send(call, proven.proof(), deadline);
        yield refused(result) ? again(call, proven, result, deadline) : result;
      }
    };
  }

  /** A refused call had no effect, so it may be made again. */
  private Result again(Call call, Proven refused, Result refusal, Deadline deadline) {
    return switch (proofs.after(refused, deadline)) {
      case Unproven(var failure) -> new Result.NotSent(failure);
      case Proven(var proof, _) when proof.equals(refused.proof()) -> refusal;
      case Proven(var proof, _) -> send(call, proof, deadline);
    };
  }

  private static boolean refused(Result result) {
    return result instanceof Result.Answered(var response) && response.statusCode() == UNAUTHORIZED;
  }

  private Result send(Call call, Proof proof, Deadline deadline) {
    var address = addresses.of(call, proof);
    if (address.isEmpty()) {
      return new Result.NotSent(new JiraAnswer.NotFound<>());
    }
    var body = call.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(address.get())
            .method(call.method(), body)
            .header("Authorization", proof.header())
            .header("Accept", "application/json");
    if (call.body().isPresent()) {
      request.header("Content-Type", "application/json");
    }
    if (call.api() == Call.Api.FORMS) {
      request.header("X-ExperimentalApi", "opt-in");
    }
    return exchange.send(request.build(), deadline);
  }
}
