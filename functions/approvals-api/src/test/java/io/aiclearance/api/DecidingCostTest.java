package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.api.decide.DecideOutcome;
import io.aiclearance.api.decide.DecideRequest;
import io.aiclearance.api.decide.GatherCase;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.DecisionCommand.Outcome;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deciding reads: as little as the request in question asks for. */
final class DecidingCostTest {
  private static final Reviewer APPROVER = reviewer("approver", Role.APPROVER);
  private static final Reviewer SECURITY = reviewer("security", Role.SECURITY_REVIEWER);
  private static final IssueKey KEY = new IssueKey("AIC-1");

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private final List<AccountId> askedAbout = new ArrayList<>();
  private DecideRequest decide;
  private ClearancePorts ports;

  @BeforeEach
  void nothing_but_a_catalog() {
    var client = LocalDynamoDb.client(capacity);
    ports = Tables.create(client).ports(client);
    var gather =
        new GatherCase(
            ports.catalog(),
            ports.grants(),
            ports.governance(),
            ports.exceptions(),
            (account, _) -> {
              askedAbout.add(account);
              return Optional.of(APPROVER);
            });
    decide = new DecideRequest(ports.requests(), gather, ports.commits());
  }

  /** The request, the tool, the open grant, the governance policy, the project; the delegations. */
  @Test
  void a_plain_approval_is_five_looks_a_query_and_one_transaction() {
    asksFor(RiskLevel.LOW);
    decides(APPROVER, Outcome.APPROVE);
    assertEquals("GetItem 5, Query 1, TransactWriteItems 1", calls());
    assertEquals(List.of(), askedAbout);
  }

  @Test
  void a_denial_looks_at_no_delegations_and_asks_about_nobody() {
    asksFor(RiskLevel.HIGH);
    decides(APPROVER, Outcome.APPROVE);
    capacity.reset();
    decides(SECURITY, Outcome.DENY);
    assertEquals("GetItem 5, TransactWriteItems 1", calls());
    assertEquals(List.of(), askedAbout);
  }

  @Test
  void a_later_stage_looks_for_exceptions_too_and_asks_once_about_each_approver() {
    asksFor(RiskLevel.HIGH);
    decides(APPROVER, Outcome.APPROVE);
    capacity.reset();
    decides(SECURITY, Outcome.APPROVE);
    assertEquals("GetItem 5, Query 2, TransactWriteItems 1", calls());
    assertEquals(List.of(APPROVER.account()), askedAbout);
  }

  private String calls() {
    return new TreeMap<>(capacity.calls())
        .entrySet().stream()
            .map(call -> call.getKey() + " " + call.getValue())
            .collect(Collectors.joining(", "));
  }

  private void decides(Reviewer by, Outcome outcome) {
    var command = new DecisionCommand(by, outcome, "Because", null);
    assertInstanceOf(
        DecideOutcome.Decided.class, decide.decide(KEY, command, Office.START.plusSeconds(1)));
  }

  private void asksFor(RiskLevel risk) {
    commit(
        new Tool(
            new ToolId("tool"),
            "Tool",
            "Maker",
            ToolStatus.APPROVED,
            risk,
            30,
            "",
            new ConnectorBinding.Manual(),
            Revision.NEW),
        EventKind.TOOL_ADDED);
    commit(
        new Request.Pending(
            new Origin(KEY, "10001", Office.person("requester"), Office.START, Context.NONE),
            new Ask(new ToolId("tool"), "Tool", risk, 30, "Work"),
            List.of(),
            Revision.NEW),
        EventKind.REQUEST_RECEIVED);
    capacity.reset();
  }

  private void commit(Entity entity, EventKind kind) {
    ports
        .commits()
        .commit(
            new Transition(
                List.of(Change.to(entity, kind, Office.START, Actor.Part.SETUP, Facts.NONE)),
                List.of()));
  }

  private static Reviewer reviewer(String name, Role role) {
    return new Reviewer(Office.person(name), Set.of(role));
  }
}
