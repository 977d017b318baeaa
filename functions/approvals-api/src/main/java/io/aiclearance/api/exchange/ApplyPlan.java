package io.aiclearance.api.exchange;

import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernChange;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a plan, each in a transaction of its own. */
final class ApplyPlan {
  /** What a function does well within its time. */
  static final int MOST_WRITES = 250;

  private final KeepTools keep;
  private final Commits commits;
  private final List<ProposedChange.Waiting> proposals;

  /** What says who may change what: the policy before the file, for all of the file. */
  private final GovernancePolicy current;

  private final String reason;
  private final Reviewer by;
  private final Instant now;
  private KeepTools.Look look;

  ApplyPlan(
      KeepTools keep,
      KeepTools.Look look,
      Governance governance,
      Commits commits,
      String planId,
      Reviewer by,
      Instant now) {
    this.keep = keep;
    this.look = look;
    this.commits = commits;
    this.current = look.policy();
    this.proposals = current.secondAdmin() ? governance.proposals() : List.of();
    this.reason = "Imported from a file by plan " + planId.substring(0, 12) + ".";
    this.by = by;
    this.now = now;
  }

  /** What became of a record. */
  enum Became {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Another admin has to approve it. */
    PROPOSED,
    /** The same was proposed before, and waits. */
    WAITING,
    REFUSED,
    /** Somebody changed it meanwhile. */
    STALE,
    /** Not come to. */
    LEFT
  }

  /**
   * @param proposal of a change that another admin has to approve
   */
  record Result(Step step, Became became, @Nullable String proposal, @Nullable String detail) {
    static Result of(Step step, Became became) {
      return new Result(step, became, null, null);
    }

    String word() {
      return Words.of(became);
    }
  }

  List<Result> apply(Plan plan) {
    var results = new ArrayList<Result>();
    var writes = 0;
    var stopped = false;
    for (var step : plan.steps()) {
      if (!step.needed().writes()) {
        var refused = step.needed() == Step.Needed.REFUSED;
        results.add(Result.of(step, refused ? Became.REFUSED : Became.UNCHANGED));
        continue;
      }
      if (stopped || writes == MOST_WRITES) {
        results.add(Result.of(step, Became.LEFT));
        continue;
      }
      var result = take(step);
      results.add(result);
      writes++;
      // what follows was planned under these rules
      stopped = step.wanted() instanceof GovernancePolicy && result.became() == Became.STALE;
    }
    return results;
  }

  private Result take(Step step) {
    return switch (step.wanted()) {
      case Tool tool -> take(step, tool);
      case Governed governed -> take(step, governed);
      default -> throw new IllegalArgumentException("nothing else is in the file");
    };
  }

  private Result take(Step step, Tool wanted) {
    var outcome =
        keep.keep(
            look,
            step.before().map(Tool.class::cast),
            wanted,
            Map.of("reason", reason),
            by.actor(),
            now);
    return switch (outcome) {
      case KeepTools.Outcome.Kept kept -> {
        look = look.with(kept.tool());
        yield Result.of(step, done(step));
      }
      case KeepTools.Outcome.Unchanged _ -> Result.of(step, Became.UNCHANGED);
      case KeepTools.Outcome.Refused refused ->
          new Result(step, Became.REFUSED, null, refused.objections().getFirst().refusal().text());
      case KeepTools.Outcome.Stale _ -> Result.of(step, Became.STALE);
    };
  }

  private Result take(Step step, Governed wanted) {
    var before = step.before().map(Governed.class::cast);
    var waiting = waiting(wanted, step);
    if (current.secondAdmin() && waiting.isPresent()) {
      return new Result(step, Became.WAITING, waiting.get(), null);
    }
    return switch (GovernChange.save(before, wanted, current, by, reason, now)) {
      case GovernChange.Saving.Unchanged _ -> Result.of(step, Became.UNCHANGED);
      case GovernChange.Saving.Refused(var refusal) ->
          new Result(step, Became.REFUSED, null, refusal.text());
      case GovernChange.Saving.AtOnce(var transition) -> {
        var committed = committed(transition);
        if (committed && wanted instanceof GovernancePolicy policy) {
          look = look.under(policy);
        }
        yield Result.of(step, committed ? done(step) : Became.STALE);
      }
      case GovernChange.Saving.Proposed(var change, var transition) ->
          committed(transition)
              ? new Result(step, Became.PROPOSED, change.proposal().id().value(), null)
              : Result.of(step, Became.STALE);
    };
  }

  private Optional<String> waiting(Governed wanted, Step step) {
    return proposals.stream()
        .map(ProposedChange.Waiting::proposal)
        .filter(proposal -> proposal.wanted().ref().equals(wanted.ref()))
        .filter(proposal -> proposal.wanted().version() == wanted.version())
        .filter(proposal -> FileDocument.of(proposal.wanted()).equals(step.document()))
        .map(proposal -> proposal.id().value())
        .findFirst();
  }

  private boolean committed(Transition transition) {
    return commits.commit(transition) instanceof CommitOutcome.Committed;
  }

  private static Became done(Step step) {
    return step.needed() == Step.Needed.ADD ? Became.ADDED : Became.CHANGED;
  }
}
