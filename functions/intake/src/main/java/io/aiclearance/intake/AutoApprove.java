package io.aiclearance.intake;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.CaseFile;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.Tickets.Pause;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.request.Wanted;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets an approval policy decide about a pending request (R4.3): everything that it looks at is
 * read anew, and it is judged as people are. What no policy approves any more is left to people, so
 * that a message that comes late or twice does no harm.
 */
final class AutoApprove {
  private static final int MOST_TRIES = 3;

  private final Requests requests;
  private final Catalog catalog;
  private final Grants grants;
  private final Governance governance;
  private final Exceptions exceptions;
  private final PolicyFile policies;
  private final Commits commits;

  AutoApprove(
      Requests requests,
      Catalog catalog,
      Grants grants,
      Governance governance,
      Exceptions exceptions,
      PolicyFile policies,
      Commits commits) {
    this.requests = requests;
    this.catalog = catalog;
    this.grants = grants;
    this.governance = governance;
    this.exceptions = exceptions;
    this.policies = policies;
    this.commits = commits;
  }

  sealed interface Outcome {}

  record Approved(ApprovalPolicy by) implements Outcome {}

  /**
   * @param why a sentence without personal data
   */
  record LeftToPeople(String why) implements Outcome {}

  /**
   * @param pause what Jira asks for, where it asks for a pause
   */
  record NotNow(String why, @Nullable Pause pause) implements Outcome {}

  Outcome apply(IssueKey key, Instant now) {
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var outcome = tryOnce(key, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new NotNow("the request or its policy keeps changing meanwhile", null);
  }

  /** Empty where somebody changed the request first, so that it has to be judged again. */
  private Optional<Outcome> tryOnce(IssueKey key, Instant now) {
    if (!(requests.find(key).orElse(null) instanceof Request.Pending request)
        || !(request.ask().wanted() instanceof Wanted.Listed listed)) {
      return left("It waits for no policy any more.");
    }
    var tool = catalog.find(listed.id());
    if (tool.isEmpty()) {
      return left("Its tool is not in the catalog any more.");
    }
    return switch (policies.about(request, tool.get(), now)) {
      case PolicyFile.NotNow(var why, var pause) -> Optional.of(new NotNow(why, pause));
      case PolicyFile.Gathered(var file) -> choose(request, tool.get(), file, now);
    };
  }

  private Optional<Outcome> choose(Request.Pending request, Tool tool, CaseFile file, Instant now) {
    var rules = governance.policy();
    var approving = PolicyChoice.approving(PolicyChoice.of(file, request, tool, rules));
    if (approving.isEmpty()) {
      return left("No policy approves it any more.");
    }
    var policy = approving.get();
    // a list may be a moment behind, and what was retired in that moment approves nothing
    return governance.find(policy.ref()).filter(policy::equals).isPresent()
        ? decide(policy, request, tool, rules, whole(file, request, tool, now), now)
        : Optional.empty();
  }

  /** With all that decisions of people look at, too. */
  private CaseFile whole(CaseFile file, Request.Pending request, Tool tool, Instant now) {
    return new CaseFile(
        now,
        governance.project(request.key().project()),
        exceptions.about(request.origin().requester().account(), tool.id()),
        governance.delegations(now),
        Map.of(),
        file.policies(),
        file.requesterGroups());
  }

  private Optional<Outcome> decide(
      ApprovalPolicy policy,
      Request.Pending request,
      Tool tool,
      GovernancePolicy rules,
      CaseFile file,
      Instant now) {
    var openGrant = grants.openFor(request.origin().requester().account(), tool.id());
    var open = new OpenCase(request, Optional.of(tool), openGrant, rules, file);
    var command = new DecisionCommand(policy, DecisionCommand.Outcome.APPROVE, "", null);
    return switch (DecisionEffects.decide(open, command, now)) {
      // this very request's grant came between the two reads
      case Refusal refusal when GrantId.of(request.key()).equals(refusal.openGrant()) ->
          Optional.empty();
      case Refusal refusal -> left(refusal.text());
      case Transition transition -> commit(policy, transition);
    };
  }

  private Optional<Outcome> commit(ApprovalPolicy policy, Transition transition) {
    return commits.commit(transition) instanceof CommitOutcome.Committed
        ? Optional.of(new Approved(policy))
        // stale, or a grant that has just come: the next look says which
        : Optional.empty();
  }

  private static Optional<Outcome> left(String why) {
    return Optional.of(new LeftToPeople(why));
  }
}
