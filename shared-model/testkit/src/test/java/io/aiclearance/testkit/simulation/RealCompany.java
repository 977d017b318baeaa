package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.decision.CaseFile;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.lifecycle.Expiry;
import io.aiclearance.domain.lifecycle.Fulfilment;
import io.aiclearance.domain.lifecycle.Lapse;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The product, doing the same things that the model does. */
final class RealCompany {
  private final PlainWorld world;
  final InMemoryClearance store = new InMemoryClearance();
  final ClearancePorts ports = store.ports();
  private int places;

  RealCompany(PlainWorld world) {
    this.world = world;
  }

  void keepTool(PlainWorld.Tool tool) {
    var id = new ToolId(tool.id);
    put(
        new Tool(
            id,
            "Tool " + tool.id,
            "Maker",
            ToolStatus.valueOf(tool.status),
            RiskLevel.values()[tool.risk],
            30,
            "",
            new ConnectorBinding.Manual(),
            ports.catalog().find(id).map(Tool::revision).orElse(Revision.NEW)));
  }

  void keepLevels() {
    var initial = GovernancePolicy.INITIAL;
    var rules = new EnumMap<RiskLevel, RiskRules>(RiskLevel.class);
    world.levels.forEach(
        (risk, level) ->
            rules.put(
                RiskLevel.valueOf(risk),
                new RiskRules(
                    level.stages().entrySet().stream()
                        .map(stage -> new Stage(Role.valueOf(stage.getKey()), stage.getValue()))
                        .toList(),
                    level.mostDays(),
                    level.autos())));
    put(
        new GovernancePolicy(
            rules,
            initial.unknownTools(),
            initial.unclassified(),
            initial.exceptionLimits(),
            initial.pendingDays(),
            initial.secondAdmin(),
            ports.governance().policy().revision()));
  }

  void keepAuto(String id, PlainWorld.Auto auto, boolean retired) {
    var policy = new PolicyId(id);
    put(
        new ApprovalPolicy(
            policy,
            id,
            new PolicyScope(
                auto.projectOnly() ? new ProjectKey(PlainWorld.PROJECT) : null,
                auto.tool() == null ? null : new ToolId(auto.tool())),
            auto.on(),
            auto.groups(),
            auto.mostDays(),
            retired,
            person(auto.author()),
            ports
                .governance()
                .find(ApprovalPolicy.ref(policy))
                .map(Entity::revision)
                .orElse(Revision.NEW)));
  }

  void lend(String id, PlainWorld.Loan loan) {
    var delegation = new DelegationId(id);
    put(
        new Delegation(
            delegation,
            person(loan.from),
            person(loan.to),
            loan.roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
            null,
            loan.tool == null ? null : new ToolId(loan.tool),
            loan.start,
            loan.end,
            "On leave",
            loan.revoked ? world.now : null,
            ports
                .governance()
                .delegation(delegation)
                .map(Delegation::revision)
                .orElse(Revision.NEW)));
  }

  void waive(String id, PlainWorld.Waived waived) {
    put(
        new AccessException.Active(
            new Waiver(
                new ExceptionId(id),
                person(waived.person()),
                new ToolId(waived.tool()),
                RiskLevel.HIGH,
                waived.rules().stream().map(Overridable::valueOf).collect(Collectors.toSet()),
                person("ada"),
                "For a while",
                person("ada"),
                world.now,
                waived.end()),
            person("bea"),
            world.now,
            ++places,
            waived.end(),
            Revision.NEW));
  }

  void ask(String key, PlainWorld.Asked asked) {
    var tool = ports.catalog().find(new ToolId(asked.tool)).orElseThrow();
    put(
        new Request.Pending(
            new Origin(
                new IssueKey(key),
                "1",
                person(asked.who),
                asked.raisedBy == null ? null : person(asked.raisedBy),
                world.now,
                asked.lapses,
                Context.NONE),
            new Ask(tool.id(), tool.name(), tool.risk(), asked.days, "To work"),
            List.of(),
            Revision.NEW));
  }

  /** What the product makes of a decision, in the model's words. */
  String decide(String by, String key, boolean approves, @Nullable Integer days) {
    var outcome = approves ? DecisionCommand.Outcome.APPROVE : DecisionCommand.Outcome.DENY;
    return decided(key, new DecisionCommand(reviewer(by), outcome, approves ? "" : "No.", days));
  }

  Optional<String> byItself(String key) {
    if (!(request(key) instanceof Request.Pending pending)) {
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
                    .equals(PlainRules.APPROVED))
        .map(policy -> policy.id().value());
  }

  private String decided(String key, DecisionCommand command) {
    return switch (DecisionEffects.decide(open(request(key)), command, world.now)) {
      case Refusal _ -> PlainRules.REFUSED;
      case Transition transition -> {
        commit(transition);
        yield switch (request(key)) {
          case Request.Approved _ -> PlainRules.APPROVED;
          case Request.Denied _ -> PlainRules.DENIED;
          default -> PlainRules.STAGE;
        };
      }
    };
  }

  Request request(String key) {
    return ports.requests().find(new IssueKey(key)).orElseThrow();
  }

  Grant grant(String key) {
    return ports.grants().find(new GrantId(key)).orElseThrow();
  }

  /** Somebody does by hand what the grant's newest job asks for. */
  void done(String key) {
    var grant = grant(key);
    if (ports.jobs().find(grant.lastJob()).orElseThrow() instanceof Job.AwaitingManual job) {
      commit(
          Fulfilment.completedByHand(grant, job, new Actor.Someone(account("ada")), "", world.now));
    }
  }

  void expire() {
    for (var due : ports.grants().overdue(world.now, 1_000)) {
      commit(Expiry.expire(due, world.now));
    }
  }

  void lapse() {
    for (var due : ports.requests().overdue(world.now, 1_000)) {
      commit(Lapse.lapse(due, world.now));
    }
  }

  void commit(Ruling ruling) {
    var transition = (Transition) ruling;
    var outcome = store.commit(transition);
    if (!(outcome instanceof CommitOutcome.Committed)) {
      throw new AssertionError(outcome + " to " + transition.changes().getFirst().event().id());
    }
  }

  private OpenCase open(Request request) {
    var tool = request.asked().flatMap(Ask::tool).flatMap(ports.catalog()::find);
    var who = request.origin().requester().account();
    var earlier = new HashMap<AccountId, Reviewer>();
    request.approvals().forEach(yes -> earlier.put(yes.by(), reviewer(yes.by().value())));
    return new OpenCase(
        request,
        tool,
        tool.flatMap(known -> ports.grants().openFor(who, known.id())),
        ports.governance().policy(),
        new CaseFile(
            world.now,
            ports.governance().project(request.key().project()),
            tool.map(known -> ports.exceptions().about(who, known.id())).orElse(List.of()),
            ports.governance().delegations(world.now),
            earlier,
            ports.governance().approvalPolicies(),
            world.human(who.value()).groups));
  }

  private Reviewer reviewer(String name) {
    var stands =
        ports.governance().delegations(world.now).stream()
            .filter(delegation -> delegation.inForce(world.now))
            .filter(delegation -> delegation.to().account().equals(account(name)))
            .map(
                delegation ->
                    new Reviewer.Stand(
                        delegation,
                        new Reviewer(
                            delegation.from(), roles(delegation.from().account().value()))))
            .toList();
    return new Reviewer(
        person(name), roles(name), Map.of(), stands, Set.copyOf(world.human(name).groups));
  }

  private Set<Role> roles(String name) {
    return world.human(name).roles.stream().map(Role::valueOf).collect(Collectors.toSet());
  }

  private Person person(String name) {
    return new Person(
        account(name), name, world.human(name).mailbox.replace("@", "+" + name + "@"));
  }

  private static AccountId account(String name) {
    return new AccountId(name);
  }

  private void put(Entity entity) {
    commit(
        new Transition(
            List.of(
                Change.to(
                    entity, EventKind.SETTINGS_CHANGED, world.now, Actor.Part.SETUP, Facts.NONE)),
            List.of()));
  }
}
