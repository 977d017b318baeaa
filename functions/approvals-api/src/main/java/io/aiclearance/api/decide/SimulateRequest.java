package io.aiclearance.api.decide;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what would become of a request that nobody has made; writes nothing (R4.11). */
public final class SimulateRequest {
  private static final AccountId NOBODY = new AccountId("somebody");

  private final GatherCase gather;
  private final Authorities authorities;

  public SimulateRequest(GatherCase gather, Authorities authorities) {
    this.gather = gather;
    this.authorities = authorities;
  }

  /**
   * Who would ask for what.
   *
   * @param account who asks; anybody in {@code groups} where absent
   * @param groups of Jira; the person's own where absent
   * @param decidedBy who would approve it; where absent, the policy that does, or the caller
   */
  public record Hypothesis(
      @Nullable AccountId account,
      @Nullable Set<String> groups,
      ProjectKey project,
      Tool tool,
      int days,
      @Nullable AccountId decidedBy) {}

  public Explained simulate(Hypothesis hypothesis, Reviewer caller, Instant now) {
    return requester(hypothesis, now)
        .flatMap(
            requester ->
                decider(hypothesis, caller, now)
                    .flatMap(decider -> explained(hypothesis, requester, decider, now)))
        .orElseGet(Explained.NotSaid::new);
  }

  private Optional<Explained> explained(
      Hypothesis hypothesis, Reviewer requester, Reviewer decider, Instant now) {
    var request = request(hypothesis, requester.person(), now);
    var yes = new DecisionCommand(decider, DecisionCommand.Outcome.APPROVE, "", null);
    return gather
        .of(request, yes, now)
        .map(gather::withExceptions)
        .map(open -> gather.withPolicies(open, requester.groups()))
        .map(open -> waiting(open, now))
        .map(open -> Explained.Open.of(open, by(hypothesis, open, decider), null));
  }

  private static Decider by(Hypothesis hypothesis, OpenCase open, Reviewer decider) {
    return hypothesis.decidedBy() != null
        ? decider
        : PolicyChoice.approving(Explained.considered(open)).<Decider>map(it -> it).orElse(decider);
  }

  private Optional<Reviewer> requester(Hypothesis hypothesis, Instant now) {
    var account = hypothesis.account();
    var known =
        account == null
            ? Optional.of(
                new Reviewer(new Person(NOBODY, "Somebody in these groups", null), Set.of()))
            : authorities.of(account, now);
    var groups = hypothesis.groups();
    return groups == null
        ? known
        : known.map(
            person ->
                new Reviewer(
                    person.person(),
                    person.roles(),
                    person.inProjects(),
                    person.actsFor(),
                    groups));
  }

  private Optional<Reviewer> decider(Hypothesis hypothesis, Reviewer caller, Instant now) {
    var account = hypothesis.decidedBy();
    return account == null || account.equals(caller.account())
        ? Optional.of(caller)
        : authorities.of(account, now);
  }

  private static Request.Pending request(Hypothesis hypothesis, Person requester, Instant now) {
    var tool = hypothesis.tool();
    return new Request.Pending(
        new Origin(new IssueKey(hypothesis.project() + "-1"), "", requester, now, Context.NONE),
        new Ask(tool.id(), tool.name(), tool.risk(), hypothesis.days(), ""),
        List.of(),
        Revision.NEW);
  }

  /** As long as requests wait now. */
  private static OpenCase waiting(OpenCase open, Instant now) {
    var pending = (Request.Pending) open.request();
    var origin = pending.origin();
    var until = now.plus(Duration.ofDays(open.governance().pendingDays()));
    return new OpenCase(
        new Request.Pending(
            new Origin(
                origin.key(),
                origin.issueId(),
                origin.requester(),
                null,
                now,
                until,
                origin.context()),
            pending.ask(),
            pending.approvals(),
            pending.revision()),
        open.tool(),
        open.openGrant(),
        open.governance(),
        open.file());
  }
}
