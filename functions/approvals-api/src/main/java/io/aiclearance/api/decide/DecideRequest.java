package io.aiclearance.api.decide;

import io.aiclearance.api.decide.DecideOutcome.Decided;
import io.aiclearance.api.decide.DecideOutcome.Refused;
import io.aiclearance.api.decide.DecideOutcome.Word;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.waiver.Overridable;
import java.time.Instant;
import java.util.Optional;

/** Records one person's decision on a request (R4.1, R4.4). */
public final class DecideRequest {
  private static final int MOST_ATTEMPTS = 5;

  private final Requests requests;
  private final GatherCase gather;
  private final Commits commits;

  public DecideRequest(Requests requests, GatherCase gather, Commits commits) {
    this.requests = requests;
    this.gather = gather;
    this.commits = commits;
  }

  public DecideOutcome decide(IssueKey key, DecisionCommand command, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var outcome = attempt(key, command, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return refused(
        Refusal.Kind.CONFLICT,
        "request-keeps-changing",
        "Others are changing this request right now. Look at it again, and then decide.");
  }

  /** Empty where somebody else changed the request meanwhile, so that it is to be judged again. */
  private Optional<DecideOutcome> attempt(IssueKey key, DecisionCommand command, Instant now) {
    var found =
        requests.find(key).filter(request -> maySee(command.person().orElseThrow(), request));
    if (found.isEmpty()) {
      return Optional.of(
          refused(Refusal.Kind.NOT_FOUND, "request-exists", "There is no such request."));
    }
    var request = found.get();
    if (!(request instanceof Request.Pending)) {
      var earlier = EarlierDecision.of(request, request.approvals(), command);
      if (earlier.isPresent()) {
        return Optional.of(new Decided(earlier.get(), request));
      }
    }
    var open = gather.of(request, command, now);
    return open.isEmpty()
        ? Optional.of(new DecideOutcome.NotSaid())
        : attempt(open.get(), command, now);
  }

  private Optional<DecideOutcome> attempt(OpenCase open, DecisionCommand command, Instant now) {
    var request = open.request();
    if (request instanceof Request.Pending && command.approves()) {
      var earlier = EarlierDecision.of(request, open.approvals().counted(), command);
      if (earlier.isPresent()) {
        return Optional.of(new Decided(earlier.get(), request));
      }
    }
    return switch (judge(open, command, now)) {
      // this very request's grant came between the two reads
      case Refusal refusal when GrantId.of(request.key()).equals(refusal.openGrant()) ->
          Optional.empty();
      case Refusal refusal -> Optional.of(new Refused(refusal));
      case Transition transition -> commit(request.key(), transition);
    };
  }

  /** Exceptions are looked for only where one could make a difference. */
  private Ruling judge(OpenCase open, DecisionCommand command, Instant now) {
    return switch (DecisionEffects.decide(open, command, now)) {
      case Refusal refusal when Overridable.of(refusal.rule()).isPresent() ->
          DecisionEffects.decide(gather.withExceptions(open), command, now);
      case Ruling ruling -> ruling;
    };
  }

  private Optional<DecideOutcome> commit(IssueKey key, Transition transition) {
    return switch (commits.commit(transition)) {
      case CommitOutcome.Committed _ -> Optional.of(decided(transition));
      case CommitOutcome.Stale _ -> Optional.empty();
      // this very request's grant: another approval of it came first
      case CommitOutcome.OpenGrantExists(var grant) when grant.equals(GrantId.of(key)) ->
          Optional.empty();
      case CommitOutcome.OpenGrantExists(var grant) -> Optional.of(openGrantExists(grant));
      case CommitOutcome.NameTaken(var tool) -> Optional.of(nameTaken(tool));
    };
  }

  private static boolean maySee(Reviewer person, Request request) {
    return person.oversees(request.key().project())
        || request.origin().requester().account().equals(person.person().account());
  }

  private static Decided decided(Transition transition) {
    var request = (Request) transition.changes().getFirst().after();
    var word =
        switch (request) {
          case Request.Approved _ -> Word.APPROVED;
          case Request.Denied _ -> Word.DENIED;
          default -> Word.STAGE_APPROVED;
        };
    return new Decided(word, request);
  }

  private static Refused openGrantExists(GrantId grant) {
    return new Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "no-open-grant-exists",
            "The person has this access already, by grant "
                + grant
                + ". Deny the request, or wait until that grant has ended.",
            grant));
  }

  private static Refused nameTaken(ToolId tool) {
    return refused(
        Refusal.Kind.CONFLICT,
        "classification-fits-catalog",
        "The tool "
            + tool
            + " of the catalog goes by this name, or went by it once. Deny the request and have it"
            + " asked for as that tool, or have the new tool classified under another name.");
  }

  private static Refused refused(Refusal.Kind kind, String rule, String text) {
    return new Refused(new Refusal(kind, rule, text));
  }
}
