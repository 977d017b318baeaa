package io.aiclearance.api.decide;

import io.aiclearance.api.decide.DecideOutcome.Decided;
import io.aiclearance.api.decide.DecideOutcome.Refused;
import io.aiclearance.api.decide.DecideOutcome.Word;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.ToolInQuestion;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.Optional;

/** Records one person's decision on a request (R4.1, R4.4). */
public final class DecideRequest {
  private static final int MOST_ATTEMPTS = 5;

  private final Requests requests;
  private final Catalog catalog;
  private final Grants grants;
  private final Governance governance;
  private final Commits commits;

  public DecideRequest(
      Requests requests, Catalog catalog, Grants grants, Governance governance, Commits commits) {
    this.requests = requests;
    this.catalog = catalog;
    this.grants = grants;
    this.governance = governance;
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
    var earlier = EarlierDecision.of(request, command);
    if (earlier.isPresent()) {
      return Optional.of(new Decided(earlier.get(), request));
    }
    return switch (DecisionEffects.decide(open(request, command), command, now)) {
      // this very request's grant came between the two reads
      case Refusal refusal when GrantId.of(key).equals(refusal.openGrant()) -> Optional.empty();
      case Refusal refusal -> Optional.of(new Refused(refusal));
      case Transition transition -> commit(key, transition);
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

  private OpenCase open(Request request, DecisionCommand command) {
    var tool = ToolInQuestion.of(request, command, catalog);
    var openGrant =
        tool.map(Tool::id)
            .or(() -> request.asked().flatMap(Ask::tool))
            .flatMap(id -> grants.openFor(request.origin().requester().account(), id));
    return new OpenCase(request, tool, openGrant, governance.policy());
  }

  private static boolean maySee(Reviewer person, Request request) {
    return person.oversees()
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
