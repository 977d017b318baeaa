package io.aiclearance.api.governance;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.policy.GovernChange;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Optional;

/** Applies a proposed change, or lets it go. Whoever sends the same again gets the same answer. */
public final class DecideChange {
  private static final int ATTEMPTS = 5;

  private final Governance governance;
  private final Commits commits;
  private final Runnable applied;

  /**
   * @param applied happens after a change was applied, so that nothing is remembered of before
   */
  public DecideChange(Governance governance, Commits commits, Runnable applied) {
    this.governance = governance;
    this.commits = commits;
    this.applied = applied;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Done(ProposedChange change) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** There is no such proposal. */
    record Unknown() implements Outcome {}
  }

  public Outcome approve(ProposalId id, Reviewer by, Instant now) {
    var outcome =
        decide(
            id,
            change -> change instanceof ProposedChange.Applied a && is(a.by(), by),
            (change, current) -> GovernChange.approve(change, current, by, now));
    if (outcome instanceof Outcome.Done) {
      applied.run();
    }
    return outcome;
  }

  public Outcome decline(ProposalId id, Reviewer by, String reason, Instant now) {
    return decide(
        id,
        change -> change instanceof ProposedChange.Declined d && is(d.by(), by),
        (change, current) -> GovernChange.decline(change, current, by, reason, now));
  }

  @FunctionalInterface
  private interface Judge {
    Ruling judge(ProposedChange change, Optional<Governed> current);
  }

  private Outcome decide(
      ProposalId id, java.util.function.Predicate<ProposedChange> done, Judge judge) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var found = governance.proposal(id);
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      var change = found.get();
      if (done.test(change)) {
        return new Outcome.Done(change);
      }
      var current = governance.find(change.proposal().wanted().ref());
      switch (judge.judge(change, current)) {
        case Refusal refusal -> {
          return new Outcome.Refused(refusal);
        }
        case Transition transition -> {
          if (commits.commit(transition) instanceof CommitOutcome.Committed) {
            return new Outcome.Done((ProposedChange) transition.changes().getFirst().after());
          }
        }
      }
    }
    return new Outcome.Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "change-is-waiting",
            "Others act on this at the same time. Look at it again in a moment."));
  }

  private static boolean is(Person person, Reviewer by) {
    return person.account().equals(by.account());
  }
}
