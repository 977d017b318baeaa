package io.aiclearance.api.decide;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.AskException;
import io.aiclearance.domain.waiver.DecideException;
import io.aiclearance.domain.waiver.ExceptionCase;
import io.aiclearance.domain.waiver.Exceptions;
import io.aiclearance.domain.waiver.ReviewException;
import io.aiclearance.domain.waiver.RevokeException;
import io.aiclearance.domain.waiver.Waiver;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes one person's step in the life of an exception (R4.9). */
public final class HandleException {
  private static final int MOST_ATTEMPTS = 5;

  private final Exceptions exceptions;
  private final Catalog catalog;
  private final Governance governance;
  private final Commits commits;

  public HandleException(
      Exceptions exceptions, Catalog catalog, Governance governance, Commits commits) {
    this.exceptions = exceptions;
    this.catalog = catalog;
    this.governance = governance;
    this.commits = commits;
  }

  /** What a step came to. */
  public sealed interface Outcome {
    /** The exception as it is with the step taken, by this call or by an earlier one. */
    record Done(AccessException exception) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What somebody does with an exception that was asked for. */
  public enum Step {
    APPROVE(DecideException::approve),
    REFUSE(DecideException::refuse),
    REVIEW(ReviewException::judge),
    REVOKE(RevokeException::judge);

    private final Function<ExceptionCase, Ruling> judge;

    Step(Function<ExceptionCase, Ruling> judge) {
      this.judge = judge;
    }

    /** Whether an earlier call of the same person did it, and its answer was lost. */
    boolean done(AccessException exception, AccountId by) {
      return switch (exception) {
        case AccessException.Active active ->
            this == APPROVE && active.approvedBy().account().equals(by);
        case AccessException.Declined declined ->
            this == REFUSE && declined.by().account().equals(by);
        case AccessException.Revoked _ -> this == REVOKE;
        case AccessException.Asked _, AccessException.Expired _ -> false;
      };
    }
  }

  /**
   * @param waiver named by what it says, so that asking twice in the same words is asking once
   */
  public Outcome ask(Waiver waiver, Reviewer by, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var known = exceptions.find(waiver.id());
      if (known.isPresent()) {
        return known.get() instanceof AccessException.Over
            ? new Outcome.Refused(
                new Refusal(
                    Refusal.Kind.CONFLICT,
                    "exception-is-new",
                    "You asked for exactly this today, and it is over. Say in the reason what is"
                        + " different now."))
            : new Outcome.Done(known.get());
      }
      var asked = new AccessException.Asked(waiver, Revision.NEW);
      var outcome = commit(AskException.judge(open(asked, by, waiver.reason(), now, false)));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return keepsChanging();
  }

  public Outcome take(Step step, ExceptionId id, Reviewer by, String reason, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var found = find(id, by);
      if (found.isEmpty()) {
        return new Outcome.Refused(
            new Refusal(Refusal.Kind.NOT_FOUND, "exception-exists", "There is no such exception."));
      }
      var exception = found.get();
      if (by.decides() && step.done(exception, by.account())) {
        return new Outcome.Done(exception);
      }
      var open = open(exception, by, reason, now, step == Step.APPROVE);
      // a place that somebody else took meanwhile is one of the things that change
      var outcome = commit(step.judge.apply(open));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return keepsChanging();
  }

  /** The exception, where the person may know of it: those who decide or audit, and its subject. */
  public Optional<AccessException> find(ExceptionId id, Reviewer by) {
    return exceptions
        .find(id)
        .filter(found -> by.oversees() || found.waiver().subject().account().equals(by.account()));
  }

  private ExceptionCase open(
      AccessException exception, Reviewer by, String reason, Instant now, boolean takesPlace) {
    var waiver = exception.waiver();
    var policy = governance.policy();
    return new ExceptionCase(
        exception,
        catalog.find(waiver.tool()),
        policy,
        governance.delegations(now),
        takesPlace ? exceptions.placesTaken(waiver.risk(), ExceptionLimit.MOST_OPEN) : Set.of(),
        by,
        reason,
        now);
  }

  private Optional<Outcome> commit(Ruling ruling) {
    return switch (ruling) {
      case Refusal refusal -> Optional.of(new Outcome.Refused(refusal));
      case Transition transition ->
          commits.commit(transition) instanceof CommitOutcome.Committed
              ? Optional.of(
                  new Outcome.Done((AccessException) transition.changes().getFirst().after()))
              : Optional.empty();
    };
  }

  private static Outcome keepsChanging() {
    return new Outcome.Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "exception-keeps-changing",
            "Others are changing exceptions right now. Look at it again."));
  }
}
