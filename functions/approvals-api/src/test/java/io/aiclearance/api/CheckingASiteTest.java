package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.standins.jira.JiraPermission;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin connects the Jira stand-in and reads from the product itself what is missing (R9). */
final class CheckingASiteTest {
  private static final Clock CLOCK = Clock.fixed(Office.START, ZoneOffset.UTC);
  private static final String ROUTE = "/settings/intake";
  private static final String SETTINGS =
      """
      {"project":"AIC","serviceDesk":"1","portal":"1","requestTypes":["11"],
       "fields":{"tool":"customfield_10101","days":"customfield_10102",
                 "purpose":"customfield_10103","toolUrl":"customfield_10104"},
       "toolOptions":{"20001":"github-copilot"},
       "roleGroups":{"approver":["ai-approvers"],"jiraAdmin":["jira-administrators"]},
       "reviewIssueType":"10024"}
      """;

  private Backends backends;
  private ApiHandler handler;

  @BeforeEach
  void an_empty_deployment() throws Exception {
    backends = new Backends(CLOCK);
    backends.store(
        new Tool(
            new ToolId("github-copilot"),
            "GitHub Copilot",
            "GitHub",
            ToolStatus.APPROVED,
            RiskLevel.LOW,
            30,
            "",
            new ConnectorBinding.Manual(),
            Revision.NEW),
        EventKind.TOOL_ADDED);
    handler = new ApiHandler(backends.environment(), CLOCK);
  }

  @AfterEach
  void stop() throws Exception {
    backends.close();
  }

  private Reply call(
      String method, String route, @Nullable String body, @Nullable String tag, String... values) {
    var event = Office.event(method, route, "admin", body, values);
    if (tag != null) {
      event.getHeaders().put("if-match", tag);
    }
    var response = handler.answer(event);
    Contract.check(event, response);
    return Reply.of(response);
  }

  private Reply check() {
    return call("POST", ROUTE + "/check", "{}", null).is(200);
  }

  private void connect() {
    call("PUT", ROUTE, SETTINGS, "\"0\"").is(200);
    // the admin's roles are remembered for a minute
    call("GET", "/me", null, null).is(200);
  }

  private static JsonNode of(Reply checks, String check) {
    return StreamSupport.stream(checks.body().get("checks").spliterator(), false)
        .filter(each -> each.get("check").asText().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no check " + check + " in " + checks.body()));
  }

  private static List<String> notPassed(Reply checks) {
    return StreamSupport.stream(checks.body().get("checks").spliterator(), false)
        .filter(each -> !each.get("result").asText().equals("passed"))
        .map(each -> each.get("check").asText())
        .toList();
  }

  @Test
  void the_choices_lead_from_the_project_to_every_id_that_a_put_takes() {
    var all = call("GET", ROUTE + "/choices", null, null).is(200);
    assertEquals(List.of("AIC", "OPS"), all.each("projects", "/key"));
    assertEquals("customfield_10010", all.text("/requestTypeField/id"));

    var narrowed =
        call(
                "GET",
                ROUTE + "/choices",
                null,
                null,
                "project",
                "AIC",
                "serviceDesk",
                "1",
                "groups",
                "ai-")
            .is(200);

    assertEquals(List.of("1"), narrowed.each("serviceDesks", "/id"));
    assertEquals("[\"1\"]", narrowed.body().get("portals").toString());
    assertTrue(narrowed.each("requestTypes", "/id").containsAll(List.of("11", "12")));
    assertEquals("customfield_10101", narrowed.text("/fields/tool/0/id"));
    assertEquals("20001", narrowed.text("/fields/tool/0/options/0/id"));
    assertEquals("customfield_10102", narrowed.text("/fields/days/0/id"));
    assertEquals("customfield_10103", narrowed.text("/fields/purpose/0/id"));
    assertEquals("customfield_10104", narrowed.text("/fields/toolUrl/0/id"));
    assertTrue(narrowed.each("issueTypes", "/id").contains("10024"));
    assertTrue(narrowed.body().get("groups").toString().contains("ai-approvers"));
    assertEquals(List.of("github-copilot"), narrowed.each("tools", "/id"));
    assertEquals("[]", narrowed.body().get("withheld").toString());
  }

  @Test
  void an_admin_connects_the_site_and_every_check_passes() {
    connect();

    var checks = check();

    assertEquals(List.of(), notPassed(checks), checks.body().toString());
    assertTrue(checks.body().get("ready").asBoolean());
    assertEquals("\"1\"", call("GET", ROUTE, null, null).is(200).header("etag"));
  }

  @Test
  void an_unconnected_site_is_checked_as_far_as_that_makes_sense() {
    var checks = check();

    assertFalse(checks.body().get("ready").asBoolean());
    assertEquals("failed", of(checks, "connected").get("result").asText());
    assertEquals("passed", of(checks, "credentials").get("result").asText());
    assertEquals("passed", of(checks, "browse-users").get("result").asText());
    assertEquals("unknown", of(checks, "comment-on-issues").get("result").asText());
    assertTrue(
        of(checks, "request-types").get("whatToDo").asText().contains("PUT /api/v1/settings"));
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE_ISSUES,create-issues,Create Issues",
    "EDIT_ISSUES,edit-issues,Edit Issues",
    "ADD_COMMENTS,comment-on-issues,Add Comments",
    "TRANSITION_ISSUES,transition-issues,Transition Issues",
    "SERVICEDESK_AGENT,service-desk-agent,Service Desk Team",
    "BROWSE_PROJECTS,browse-project,Browse Projects",
    "USER_PICKER,browse-users,Browse users and groups",
    "USER_PICKER,browse-groups,Browse users and groups",
    "ADMINISTER,administer-jira,Administer Jira",
  })
  void each_missing_permission_has_its_own_explanation(
      JiraPermission missing, String check, String toGrant) {
    connect();
    backends.jira.withhold(missing);

    var checks = check();

    var failed = of(checks, check);
    assertEquals("failed", failed.get("result").asText(), checks.body().toString());
    assertTrue(failed.get("whatToDo").asText().contains(toGrant), failed.toString());
    assertFalse(failed.get("says").asText().isEmpty());
  }

  @Test
  void what_is_optional_keeps_nobody_from_being_ready() {
    connect();
    backends.jira.withhold(JiraPermission.ADMINISTER);

    var checks = check();

    assertEquals(List.of("administer-jira"), notPassed(checks));
    assertFalse(of(checks, "administer-jira").get("required").asBoolean());
    assertTrue(of(checks, "administer-jira").get("says").asText().contains("What is lost"));
    assertTrue(checks.body().get("ready").asBoolean());
  }

  @Test
  void an_outage_is_unknown_and_no_error() {
    connect();
    backends.jira.outage(true);

    var checks = check();

    assertEquals("unknown", of(checks, "credentials").get("result").asText());
    assertEquals("unknown", of(checks, "edit-issues").get("result").asText());
    assertEquals("passed", of(checks, "webhook-secret").get("result").asText());
    call("PUT", ROUTE, SETTINGS.replace("\"11\"", ""), "\"1\"").isProblem(503, "unavailable");
    call("GET", ROUTE + "/choices", null, null).isProblem(503, "unavailable");
    call("GET", ROUTE, null, null).is(200);
  }

  @Test
  void credentials_that_jira_refuses_are_named() {
    connect();
    backends.putSecret("JIRA_SECRET", "{\"email\":\"ai-clearance@example.com\",\"token\":\"no\"}");
    handler = new ApiHandler(backends.environment(), CLOCK);

    // nobody's roles are known either, so that whoever calls is told
    var reply = call("POST", ROUTE + "/check", "{}", null).isProblem(503, "unavailable");
    assertTrue(reply.text("/detail").contains("credentials"), reply.text("/detail"));
  }

  @Test
  void an_account_that_may_not_look_people_up_is_named_to_whoever_calls() {
    connect();
    backends.jira.withhold(JiraPermission.USER_PICKER);
    handler = new ApiHandler(backends.environment(), CLOCK);

    var reply = call("GET", "/me", null, null).isProblem(503, "unavailable");

    assertTrue(reply.text("/detail").contains("browse users and groups"), reply.text("/detail"));
  }

  @Test
  void a_wrong_id_is_refused_against_what_jira_has_now() {
    var reply =
        call("PUT", ROUTE, SETTINGS.replace("[\"11\"]", "[\"21\"]"), "\"0\"")
            .isProblem(422, "invalid");

    assertEquals(List.of("/requestTypes/0"), reply.each("errors", "/pointer"));
  }

  @Test
  void secrets_are_in_secrets_manager_and_nowhere_else() {
    var secret = "a-new-webhook-secret-SENSITIVE";
    var replies = new StringBuilder();
    replies.append(
        call("PUT", ROUTE + "/webhook-secret", "{\"secret\":\"" + secret + "\"}", null).is(200));
    replies.append(
        call(
                "PUT",
                ROUTE + "/credentials",
                "{\"kind\":\"basic\",\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}",
                null)
            .is(200));
    replies.append(
        call(
                "PUT",
                ROUTE + "/credentials",
                "{\"kind\":\"basic\",\"email\":\"ai-clearance@example.com\","
                    + "\"token\":\"wrong-SENSITIVE\"}",
                null)
            .isProblem(422, "invalid"));
    replies.append(call("GET", ROUTE, null, null).is(200));
    new DynamoDbWaiting(backends.client, "clearance")
        .since(Office.START.plus(Duration.ofDays(1)), 1_000).stream()
            .map(Waiting.Event.class::cast)
            .forEach(event -> replies.append(event.event().content()));

    assertEquals(
        "{\"current\":\"" + secret + "\",\"previous\":\"local\"}",
        backends.secret("WEBHOOK_SECRET"));
    assertTrue(replies.toString().contains("secret_changed"));
    assertFalse(replies.toString().contains("SENSITIVE"), replies.toString());
    backends
        .client
        .scan(scan -> scan.tableName("clearance"))
        .items()
        .forEach(item -> assertFalse(item.toString().contains("SENSITIVE"), item.toString()));
    call("DELETE", ROUTE + "/webhook-secret/previous", null, null).is(200);
    assertEquals("{\"current\":\"" + secret + "\"}", backends.secret("WEBHOOK_SECRET"));
  }
}
