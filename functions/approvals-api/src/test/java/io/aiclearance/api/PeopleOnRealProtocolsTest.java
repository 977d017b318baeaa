package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.standins.jira.JiraPermission;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles by Jira's project roles, and what is lent, on DynamoDB Local and the stand-in of Jira. */
final class PeopleOnRealProtocolsTest {
  private static final Clock CLOCK = Clock.fixed(Office.START, ZoneOffset.UTC);

  private Backends backends;
  private ApiHandler handler;

  @BeforeEach
  void a_project_whose_service_desk_team_approves() throws Exception {
    backends = new Backends(CLOCK);
    handler = new ApiHandler(backends.environment(), CLOCK);
    backends.store(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_10010", Map.of(), Map.of(), Map.of()),
            Map.of(Role.APPROVER, Set.of("ai-approvers")),
            null,
            Revision.NEW),
        EventKind.SETTINGS_CHANGED);
    backends.store(
        new Project(
            new ProjectKey("AIC"),
            "AI Clearance",
            new Routing(
                Map.of(Role.APPROVER, new Approvers(Set.of(), Set.of(), Set.of("10101"))),
                Routing.Fallback.JIRA_ADMINS),
            false,
            Revision.NEW),
        EventKind.PROJECT_CHANGED);
    backends.store(
        new Tool(
            new ToolId("one"),
            "One",
            "a provider",
            ToolStatus.APPROVED,
            RiskLevel.LOW,
            30,
            "",
            new ConnectorBinding.Manual(),
            Revision.NEW),
        EventKind.TOOL_ADDED);
    backends.store(
        new Request.Pending(
            new Origin(
                new IssueKey("AIC-1"), "1", Office.person("requester"), Office.START, Context.NONE),
            new Ask(new ToolId("one"), "One", RiskLevel.LOW, 30, "To write tests."),
            List.of(),
            Revision.NEW),
        EventKind.REQUEST_RECEIVED);
  }

  @AfterEach
  void stop() throws Exception {
    backends.close();
  }

  private Reply call(
      String method, String route, String who, @Nullable String body, String... values) {
    var event = Office.event(method, route, who, body, values);
    var response = handler.answer(event);
    Contract.check(event, response);
    return Reply.of(response);
  }

  private Reply approve(String who) {
    return call(
        "POST",
        "/requests/{issueKey}/decision",
        who,
        "{\"outcome\":\"approve\",\"reason\":\"ok\"}",
        "issueKey",
        "AIC-1");
  }

  private List<String> decidesIn(String who) {
    return call("GET", "/me", who, null).is(200).each("projects", "/key");
  }

  @Test
  void holders_of_the_role_approve_by_name_and_by_group_and_nobody_else_does() {
    assertEquals(List.of("AIC"), decidesIn("approver2"));
    assertEquals(List.of("AIC"), decidesIn("security"));
    assertEquals(List.of(), decidesIn("approver"));
    assertEquals(List.of(), decidesIn("customer"));

    approve("approver").isProblem(404, "not-found");
    assertEquals("approved", approve("approver2").is(200).text("/state"));
  }

  @Test
  void where_jira_shows_the_role_to_nobody_of_us_nobody_approves_and_all_else_goes_on() {
    backends.jira.withhold(JiraPermission.ADMINISTER_PROJECTS);

    assertEquals(List.of(), decidesIn("approver2"));
    call("GET", "/me/requests", "requester", null).is(200);
    approve("approver2").isProblem(404, "not-found");
  }

  @Test
  void a_part_is_lent_by_address_and_taken_back() {
    var body =
        "{\"toEmail\":\"requester2@example.com\",\"roles\":[\"approver\"],\"projectKey\":\"AIC\","
            + "\"endsAt\":\"2026-01-20T08:00:00Z\",\"reason\":\"Holidays\"}";
    var id = call("POST", "/delegations", "approver2", body).is(201).text("/id");

    assertEquals(List.of("AIC"), decidesIn("requester2"));
    assertEquals(List.of(id), call("GET", "/delegations", "requester2", null).each("items", "/id"));
    call("POST", "/delegations/{id}/revocation", "approver2", "{}", "id", id).is(200);
    assertEquals(List.of(), decidesIn("requester2"));
    assertEquals(
        "revoked", call("GET", "/delegations/{id}", "requester2", null, "id", id).text("/state"));
  }

  @Test
  void a_lent_part_decides() {
    var body =
        "{\"toEmail\":\"requester2@example.com\",\"roles\":[\"approver\"],"
            + "\"endsAt\":\"2026-01-20T08:00:00Z\"}";
    call("POST", "/delegations", "approver2", body).is(201);

    assertEquals("approved", approve("requester2").is(200).text("/state"));
  }

  @Test
  void nothing_is_lent_to_the_products_own_account() {
    var body =
        "{\"toAccountId\":\"acc-ai-clearance\",\"roles\":[\"approver\"],"
            + "\"endsAt\":\"2026-01-20T08:00:00Z\"}";

    call("POST", "/delegations", "approver2", body).is(422);
  }
}
