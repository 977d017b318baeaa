package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.request.Request;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The product, doing the same things that the model does. */
final class RealCompany {
  final PlainWorld world;
  final InMemoryClearance store = new InMemoryClearance();
  final ClearancePorts ports = store.ports();

  /** How often each thing was changed. */
  final Map<EntityRef, Long> versions = new HashMap<>();

  /** What was done, in order. */
  final List<AuditEvent> events = new ArrayList<>();

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
    var exceptions = new EnumMap<RiskLevel, ExceptionLimit>(RiskLevel.class);
    world.levels.forEach(
        (risk, level) ->
            exceptions.put(
                RiskLevel.valueOf(risk),
                new ExceptionLimit(level.exceptions(), level.exceptionDays())));
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
            exceptions,
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

  Instant now() {
    return world.now;
  }

  Request request(String key) {
    return ports.requests().find(new IssueKey(key)).orElseThrow();
  }

  Grant grant(String key) {
    return ports.grants().find(new GrantId(key)).orElseThrow();
  }

  void commit(Ruling ruling) {
    if (!commitUnlessAnotherGrantIsOpen((Transition) ruling)) {
      throw new AssertionError("another grant is open");
    }
  }

  boolean commitUnlessAnotherGrantIsOpen(Transition transition) {
    return switch (store.commit(transition)) {
      case CommitOutcome.Committed _ -> {
        remember(transition);
        yield true;
      }
      case CommitOutcome.OpenGrantExists _ -> false;
      case CommitOutcome outcome ->
          throw new AssertionError(outcome + " to " + transition.changes().getFirst().event().id());
    };
  }

  private void remember(Transition committed) {
    committed.changes().forEach(change -> versions.merge(change.after().ref(), 1L, Long::sum));
    committed.changes().stream().map(Change::event).forEach(events::add);
  }

  Reviewer reviewer(String name) {
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

  Person person(String name) {
    return new Person(
        account(name), name, world.human(name).mailbox.replace("@", "+" + name + "@"));
  }

  static AccountId account(String name) {
    return new AccountId(name);
  }

  void put(Entity entity) {
    commit(
        new Transition(
            List.of(
                Change.to(
                    entity, EventKind.SETTINGS_CHANGED, world.now, Actor.Part.SETUP, Facts.NONE)),
            List.of()));
  }
}
