package io.aiclearance.api.decide;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.lifecycle.Withdrawal;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.Optional;

/** Takes back a person's own request, once however often they say so. */
public final class WithdrawRequest {
  private static final int MOST_ATTEMPTS = 5;

  private final Requests requests;
  private final Commits commits;

  public WithdrawRequest(Requests requests, Commits commits) {
    this.requests = requests;
    this.commits = commits;
  }

  /** What the wish came to. */
  public sealed interface Outcome {
    record Withdrawn(Request.Withdrawn request) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Whether the person may know that there is such a request (R2.5). */
  public boolean maySee(IssueKey key, Reviewer person) {
    return requests.find(key).filter(request -> maySee(person, request)).isPresent();
  }

  public Outcome withdraw(IssueKey key, Reviewer by, String reason, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var outcome = attempt(key, by, reason, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return refused(
        Refusal.Kind.CONFLICT,
        "request-keeps-changing",
        "Others are changing this request right now. Look at it again.");
  }

  private Optional<Outcome> attempt(IssueKey key, Reviewer by, String reason, Instant now) {
    var found = requests.find(key).filter(request -> maySee(by, request));
    if (found.isEmpty()) {
      return Optional.of(
          refused(Refusal.Kind.NOT_FOUND, "request-exists", "There is no such request."));
    }
    if (found.get() instanceof Request.Withdrawn already && isOwn(by, already)) {
      return Optional.of(new Outcome.Withdrawn(already));
    }
    return switch (Withdrawal.withdraw(found.get(), by, reason, now)) {
      case Refusal refusal -> Optional.of(new Outcome.Refused(refusal));
      case Transition transition ->
          commits.commit(transition) instanceof CommitOutcome.Committed
              ? Optional.of(
                  new Outcome.Withdrawn(
                      (Request.Withdrawn) transition.changes().getFirst().after()))
              : Optional.empty();
    };
  }

  private static boolean maySee(Reviewer person, Request request) {
    return isOwn(person, request) || person.oversees(request.key().project());
  }

  private static boolean isOwn(Reviewer person, Request request) {
    return request.origin().requester().account().equals(person.account());
  }

  private static Outcome refused(Refusal.Kind kind, String rule, String text) {
    return new Outcome.Refused(new Refusal(kind, rule, text));
  }
}
