package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.api.portal.ReadPanel;
import io.aiclearance.api.portal.SubmitRequest;
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
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.storage.DynamoDbRateLimit;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a call about the portal panel or the intake reads and writes, beyond finding out who calls.
 */
final class PortalCostTest {
  private static final Reviewer CUSTOMER = new Reviewer(Office.person("customer"), Set.of());
  private static final Reviewer ADMIN =
      new Reviewer(Office.person("admin"), Set.of(Role.JIRA_ADMIN));
  private static final String BODY =
      "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"toolId\":\"tool-1\",\"durationDays\":30,"
          + "\"purpose\":\"To write tests.\"}";

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private PortalResource portal;
  private IntakeResource intake;
  private DynamoDbRefusals refusals;

  @BeforeEach
  void forty_tools_are_approved() {
    var client = LocalDynamoDb.client(capacity);
    var tables = Tables.create(client);
    var ports = tables.ports(client);
    var limit = new DynamoDbRateLimit(client, tables.guard(), PortalResource.MOST_A_MINUTE);
    portal =
        new PortalResource(
            new ReadPanel(ports.site(), ports.catalog(), ports.grants(), ports.requests()),
            new SubmitRequest(
                ports.site(),
                ports.submissions(),
                ports.catalog(),
                ports.grants(),
                ports.governance(),
                ports.exceptions(),
                ports.commits(),
                (actor, now) -> limit.take("submission", actor.value(), now)),
            ports.submissions(),
            ports.site(),
            ports.governance(),
            "https://jira.example.com");
    refusals = new DynamoDbRefusals(client, tables.guard());
    intake =
        new IntakeResource(
            ports.site(),
            ports.requests(),
            refusals,
            new RequestViews(ports.catalog(), ports.governance(), "https://jira.example.com"),
            new Listing(new Cursors(() -> "secret")),
            "https://jira.example.com");
    ports
        .commits()
        .commit(
            to(
                new SiteSettings(
                    new IntakeGate("AIC", "1", "1", Set.of("11")),
                    new DetailSources("customfield_1", Map.of(), Map.of(), Map.of()),
                    Map.of(),
                    null,
                    Revision.NEW),
                EventKind.SETTINGS_CHANGED));
    for (var i = 1; i <= 40; i++) {
      ports
          .commits()
          .commit(
              to(
                  new Tool(
                      new ToolId("tool-" + i),
                      "Tool " + i,
                      "Maker",
                      ToolStatus.APPROVED,
                      RiskLevel.LOW,
                      30,
                      "",
                      new ConnectorBinding.Manual(),
                      Revision.NEW),
                  EventKind.TOOL_ADDED));
    }
  }

  private static Transition to(Entity entity, EventKind kind) {
    return new Transition(
        List.of(Change.to(entity, kind, Office.START, Actor.Part.SETUP, Facts.NONE)), List.of());
  }

  @Test
  void an_open_panel_is_two_looks_and_three_queries_and_a_closed_one_the_looks_alone() {
    cost("2 GetItem 2.0, 3 Query 1.5", 200, () -> panel("11"));
    cost("2 GetItem 2.0", 200, () -> panel("12"));
  }

  @Test
  void a_submission_is_one_transaction_and_what_was_taken_is_one_look() {
    cost("6 GetItem 6.0, 1 PutItem 1.0, 1 TransactWriteItems 6.0", 202, () -> submit("key"));
    cost("1 GetItem 1.0", 202, () -> submit("key"));
    var id = ((SubmissionView) submit("key").body()).id();
    cost("1 GetItem 1.0", 200, () -> poll(id));
  }

  @Test
  void a_page_of_refusals_is_a_query_and_the_first_one_counts_too() {
    for (var i = 1; i <= 60; i++) {
      refusals.record(
          new IssueKey("AIC-" + i), ClosedGate.WRONG_PORTAL, Office.START.plusSeconds(i));
    }
    // on AWS the days without a refusal cost half a unit each too: 15.0
    cost("1 BatchGetItem 0.5, 1 Query 1.5", 200, () -> refusals());
    var next = ((IntakeResource.RefusalsView) refusals().body()).nextCursor();
    cost("2 Query 0.5", 200, () -> refusals("cursor", String.valueOf(next)));
  }

  @Test
  void why_an_issue_does_not_appear_is_three_looks_at_most() {
    cost("3 GetItem 3.0", 200, () -> why("AIC-1"));
  }

  private Answer refusals(String... query) {
    var event = Office.event("GET", "/intake/refusals", "admin", null, query);
    return intake.refusals(Office.decoded(event), ADMIN, Office.START.plusSeconds(100));
  }

  private Answer why(String key) {
    var event = Office.event("GET", "/intake/issues/{issueKey}", "admin", null, "issueKey", key);
    return intake.issue(Office.decoded(event), ADMIN, Office.START);
  }

  private Answer panel(String type) {
    var event =
        Office.event(
            "GET", "/portal/panel", "customer", null, "portalId", "1", "requestTypeId", type);
    return portal.panel(Office.decoded(event), CUSTOMER, Office.START);
  }

  private Answer submit(String key) {
    var event = Office.event("POST", "/portal/requests", "customer", BODY);
    event.getHeaders().put("idempotency-key", key);
    return portal.submit(Office.decoded(event), CUSTOMER, Office.START);
  }

  private Answer poll(String id) {
    var event = Office.event("GET", "/portal/requests/{id}", "customer", null, "id", id);
    return portal.get(Office.decoded(event), CUSTOMER, Office.START);
  }

  /**
   * @param expected how often each operation was called, and the units of all of these calls
   */
  private void cost(String expected, int status, Supplier<Answer> call) {
    capacity.reset();
    assertEquals(status, call.get().status());
    var units = capacity.units();
    assertEquals(
        expected,
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(
                    e ->
                        e.getValue() + " " + e.getKey() + " " + units.getOrDefault(e.getKey(), 0.0))
                .collect(Collectors.joining(", ")));
  }
}
