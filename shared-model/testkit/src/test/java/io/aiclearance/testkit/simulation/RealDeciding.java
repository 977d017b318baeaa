package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.decision.CaseFile;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.lifecycle.Lapse;
import io.aiclearance.domain.lifecycle.Withdrawal;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the product makes of requests. */
final class RealDeciding {
  private final RealCompany company;

  RealDeciding(RealCompany company) {
    this.company = company;
  }

  void ask(String key, PlainWorld.Asked asked) {
    var tool = company.ports.catalog().find(new ToolId(asked.tool)).orElseThrow();
    company.put(
        new Request.Pending(
            new Origin(
                new IssueKey(key),
                "1",
                company.person(asked.who),
                asked.raisedBy == null ? null : company.person(asked.raisedBy),
                company.now(),
                asked.lapses,
                Context.NONE),
            new Ask(tool.id(), tool.name(), tool.risk(), asked.days, "To work"),
            List.of(),
            Revision.NEW));
  }

  /** What the product makes of a decision, in the model's words. */
  String decide(String by, String key, boolean approves, @Nullable Integer days) {
    var outcome = approves ? DecisionCommand.Outcome.APPROVE : DecisionCommand.Outcome.DENY;
    return decided(
        key, new DecisionCommand(company.reviewer(by), outcome, approves ? "" : "No.", days));
  }

  Optional<String> byItself(String key) {
    if (!(company.request(key) instanceof Request.Pending pending)) {
      return Optional.empty();
    }
    var open = open(pending);
    var considered =
        PolicyChoice.of(open.file(), pending, open.tool().orElseThrow(), open.governance());
    return PolicyChoice.approving(considered)
        .filter(
            policy ->
                decided(
                        key,
                        new DecisionCommand(
                            (Decider) policy, DecisionCommand.Outcome.APPROVE, "", null))
                    .equals(PlainDeciding.APPROVED))
        .map(policy -> policy.id().value());
  }

  private String decided(String key, DecisionCommand command) {
    return switch (DecisionEffects.decide(open(company.request(key)), command, company.now())) {
      case Refusal _ -> PlainDeciding.REFUSED;
      case Transition transition -> {
        company.commit(transition);
        yield switch (company.request(key)) {
          case Request.Approved _ -> PlainDeciding.APPROVED;
          case Request.Denied _ -> PlainDeciding.DENIED;
          default -> PlainDeciding.STAGE;
        };
      }
    };
  }

  String withdraw(String by, String key) {
    return switch (Withdrawal.withdraw(
        company.request(key), company.reviewer(by), "", company.now())) {
      case Refusal _ -> PlainDeciding.REFUSED;
      case Transition transition -> {
        company.commit(transition);
        yield PlainDeciding.WITHDRAWN;
      }
    };
  }

  void lapse() {
    for (var due : company.ports.requests().overdue(company.now(), 1_000)) {
      company.commit(Lapse.lapse(due, company.now()));
    }
  }

  private OpenCase open(Request request) {
    var tool = request.asked().flatMap(Ask::tool).flatMap(company.ports.catalog()::find);
    var who = request.origin().requester().account();
    var earlier = new HashMap<AccountId, Reviewer>();
    request.approvals().forEach(yes -> earlier.put(yes.by(), company.reviewer(yes.by().value())));
    request.approvals().stream()
        .flatMap(yes -> Stream.ofNullable(yes.onBehalfOf()))
        .forEach(lender -> earlier.put(lender, company.reviewer(lender.value())));
    return new OpenCase(
        request,
        tool,
        tool.flatMap(known -> company.ports.grants().openFor(who, known.id())),
        company.ports.governance().policy(),
        new CaseFile(
            company.now(),
            company.ports.governance().project(request.key().project()),
            tool.map(known -> company.ports.exceptions().about(who, known.id())).orElse(List.of()),
            company.ports.governance().delegations(company.now()),
            earlier,
            company.ports.governance().approvalPolicies(),
            company.world.human(who.value()).groups));
  }
}
