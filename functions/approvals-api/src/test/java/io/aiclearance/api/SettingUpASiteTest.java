package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.jira.JiraAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingUpASiteTest {
  private static final String ROUTE = "/settings/intake";
  static final String SETTINGS =
      """
      {"project":"AIC","serviceDesk":"1","portal":"1","requestTypes":["11","12"],
       "fields":{"tool":"customfield_1001","days":"customfield_1002",
                 "purpose":"customfield_1003","toolUrl":"customfield_1004"},
       "questions":{"purpose":"Wofür?"},
       "toolOptions":{"20001":"github-copilot","20003":"claude"},
       "roleGroups":{"approver":["ai-approvers"],"jiraAdmin":["jira-administrators"],
                     "auditor":["ai-auditors"]},
       "reviewIssueType":"10024"}
      """;

  private final Office office = new Office();

  @BeforeEach
  void nothing_is_set_up() {
    office.jira.add(Office.person("founder"), Office.ADMIN_GROUP);
    office.store.forget(SiteSettings.REF);
    office.get("founder", "/me").is(200);
    office.get("admin", "/me").is(200);
    office.passes(Duration.ofMinutes(1));
  }

  private static String with(String pointer, String json) {
    try {
      var mapper = new ObjectMapper();
      var tree = (ObjectNode) mapper.readTree(SETTINGS);
      var slash = pointer.lastIndexOf('/');
      ((ObjectNode) tree.at(pointer.substring(0, slash)))
          .set(pointer.substring(slash + 1), mapper.readTree(json));
      return tree.toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void connected() {
    office.put("founder", ROUTE, SETTINGS, "\"0\"").is(200);
  }

  private List<AuditEvent> changes() {
    return office.store.events().stream()
        .filter(event -> event.kind() == EventKind.SETTINGS_CHANGED)
        .toList();
  }

  @Test
  void a_deployment_that_nobody_has_set_up_says_so() {
    var reply = office.get("founder", ROUTE).is(200);

    assertEquals("\"0\"", reply.header("etag"));
    assertEquals(
        "{\"version\":0,\"connected\":false,\"tools\":[],"
            + "\"webhookSecret\":{\"set\":false,\"rotating\":false},"
            + "\"credentials\":{\"kind\":\"none\"}}",
        reply.body().toString());
  }

  @Test
  void a_member_of_the_deployments_group_sets_it_up_and_reads_exactly_that() throws Exception {
    var reply = office.put("founder", ROUTE, SETTINGS, "\"0\"").is(200);

    assertEquals("\"1\"", reply.header("etag"));
    assertEquals(new ObjectMapper().readTree(SETTINGS), reply.body().get("settings"));
    assertEquals("customfield_1000", reply.text("/requestTypeField"));
    assertEquals(List.of("Claude", "GitHub Copilot"), reply.each("tools", "/name"));
    assertEquals(reply.body(), office.get("founder", ROUTE).is(200).body());
  }

  @Test
  void evidence_says_who_changed_what_from_what_to_what() {
    connected();
    office.passes(Duration.ofMinutes(1));

    office.put("admin", ROUTE, with("/requestTypes", "[\"11\"]"), "\"1\"").is(200);

    assertEquals(2, changes().size());
    assertEquals("– → AIC", changes().getFirst().facts().details().get("project"));
    assertEquals("person:acc-founder", changes().getFirst().actor().word());
    assertEquals("person:acc-admin", changes().getLast().actor().word());
    assertEquals("{requestTypes=11, 12 → 11}", changes().getLast().facts().details().toString());
  }

  @Test
  void what_is_unchanged_makes_no_new_version() {
    connected();

    var again = office.put("founder", ROUTE, SETTINGS, "\"1\"").is(200);

    assertEquals("\"1\"", again.header("etag"));
    assertEquals(1, changes().size());
  }

  @Test
  void a_change_names_the_version_that_was_seen() {
    office.put("founder", ROUTE, SETTINGS, null).isProblem(428, "version-required");
    connected();
    for (var tag : List.of("\"0\"", "\"2\"", "1", "*", "W/\"1\"", "\"1\", \"2\"", "")) {
      office
          .put("founder", ROUTE, with("/requestTypes", "[]"), tag)
          .isProblem(412, "stale-version");
    }
    assertEquals(1, changes().size());
  }

  @Test
  void of_two_who_saw_the_same_version_the_second_is_told() {
    connected();
    office.store.next(_ -> new CommitOutcome.Stale());

    office
        .put("founder", ROUTE, with("/requestTypes", "[]"), "\"1\"")
        .isProblem(412, "stale-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"requester", "customer", "approver", "security"})
  void only_admins_and_auditors_see_the_settings(String who) {
    connected();

    office.get(who, ROUTE).isProblem(403, "forbidden");
    office.get(who, ROUTE + "/choices").isProblem(403, "forbidden");
    office.put(who, ROUTE, SETTINGS, "\"1\"").isProblem(403, "forbidden");
    office.post(who, ROUTE + "/check", "{}").isProblem(403, "forbidden");
  }

  @Test
  void an_auditor_reads_and_changes_nothing() {
    connected();

    office.get("auditor", ROUTE).is(200);
    office.put("auditor", ROUTE, with("/requestTypes", "[]"), "\"1\"").isProblem(403, "forbidden");
    assertEquals(1, changes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/project|\"XYZ\"|/project",
        "/project|\"DEV\"|/project",
        "/serviceDesk|\"2\"|/serviceDesk",
        "/serviceDesk|\"3\"|/serviceDesk",
        "/portal|\"7\"|/portal",
        "/requestTypes|[\"11\",\"19\"]|/requestTypes/1",
        "/requestTypes|[\"99\"]|/requestTypes/0",
        "/fields/tool|\"customfield_1005\"|/fields/tool",
        "/fields/days|\"customfield_1001\"|/fields/days",
        "/fields/purpose|\"customfield_1004\"|/fields/purpose",
        "/fields/toolUrl|\"customfield_9\"|/fields/toolUrl",
        "/toolOptions|{\"20009\":\"claude\"}|/toolOptions/20009",
        "/toolOptions|{\"20001\":\"copilot\"}|/toolOptions/20001",
        "/fields|{}|/fields/tool",
        "/roleGroups/approver|[\"ai-approvers\",\"gone\"]|/roleGroups/approver/1",
        "/roleGroups/jiraAdmin|[\"gone\"]|/roleGroups/jiraAdmin/0",
        "/reviewIssueType|\"1\"|/reviewIssueType",
        "/reviewIssueType|\"10025\"|/reviewIssueType",
      })
  void what_jira_or_the_catalog_lacks_is_named_with_what_to_do(
      String pointer, String json, String named) {
    var reply = office.put("founder", ROUTE, with(pointer, json), "\"0\"");

    reply.isProblem(422, "invalid");
    assertTrue(reply.each("errors", "/pointer").contains(named), reply.body().toString());
    reply.each("errors", "/detail").forEach(detail -> assertTrue(detail.length() > 20, detail));
    assertEquals(0, changes().size());
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    var reply =
        office
            .put(
                "founder",
                ROUTE,
                with("/requestTypes", "[\"99\"]").replace("claude", "cloud").replace("1003", "9"),
                "\"0\"")
            .isProblem(422, "invalid");

    assertEquals(
        List.of("/requestTypes/0", "/fields/purpose", "/toolOptions/20003"),
        reply.each("errors", "/pointer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"project", "serviceDesks", "requestTypes", "fields", "groupsNamed"})
  void nothing_is_saved_while_jira_does_not_say(String question) {
    office.site.answers(question, new JiraAnswer.Unavailable<>(false, "Jira is in trouble (503)."));

    var reply = office.put("founder", ROUTE, SETTINGS, "\"0\"").isProblem(503, "unavailable");

    assertEquals("30", reply.header("retry-after"));
    assertEquals(0, changes().size());
  }

  @Test
  void jira_is_not_asked_again_once_it_is_silent() {
    office.site.answers("project", new JiraAnswer.RateLimited<>(Duration.ofSeconds(90), "x"));
    var before = office.site.calls();

    var reply = office.put("founder", ROUTE, SETTINGS, "\"0\"").isProblem(503, "unavailable");

    assertEquals(1, office.site.calls() - before);
    assertEquals("90", reply.header("retry-after"));
  }

  @Test
  void groups_that_the_account_may_not_look_up_are_a_named_error() {
    office.site.answers("groupsNamed", new JiraAnswer.Forbidden<>("…"));

    var reply = office.put("founder", ROUTE, SETTINGS, "\"0\"").isProblem(422, "invalid");

    assertEquals("/roleGroups", reply.text("/errors/0/pointer"));
    assertTrue(reply.text("/errors/0/detail").contains("Browse users and groups"));
  }

  @Test
  void an_admin_does_not_lock_themselves_out() {
    connected();
    office.passes(Duration.ofMinutes(1));
    var others = with("/roleGroups/jiraAdmin", "[\"others\"]");

    var reply = office.put("admin", ROUTE, others, "\"1\"").isProblem(422, "invalid");

    assertEquals("/roleGroups/jiraAdmin", reply.text("/errors/0/pointer"));
    office.jira.letAdminister(new AccountId("acc-admin"));
    office.put("admin", ROUTE, others, "\"1\"").is(200);
  }

  @Test
  void new_groups_hold_at_once() {
    connected();
    office.get("requester", ROUTE).isProblem(403, "forbidden");
    office.jira.join(new AccountId("acc-requester"), "others");

    office
        .put(
            "founder",
            ROUTE,
            with("/roleGroups/jiraAdmin", "[\"others\",\"jira-administrators\"]"),
            "\"1\"")
        .is(200);

    office.get("requester", ROUTE).is(200);
  }

  record Case(String name, String body, String pointer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> bodies() {
    return List.of(
        new Case("nothing", "", "/project"),
        new Case("a list", "[]", ""),
        new Case("an unknown field", with("/requestTypeField", "\"x\""), ""),
        new Case("an unknown detail", with("/fields/price", "\"customfield_1\""), "/fields"),
        new Case("an unknown role", with("/roleGroups/owner", "[\"x\"]"), "/roleGroups"),
        new Case("a number for an id", with("/serviceDesk", "1"), "/serviceDesk"),
        new Case("a name for an id", with("/requestTypes", "[\"Request\"]"), "/requestTypes/0"),
        new Case("an id in a path", with("/portal", "\"1/../2\""), "/portal"),
        new Case("an id twice", with("/requestTypes", "[\"11\",\"11\"]"), "/requestTypes/1"),
        new Case("ids as a text", with("/requestTypes", "\"11\""), "/requestTypes"),
        new Case("JQL for a project", with("/project", "\"A\\\" OR 1=1\""), "/project"),
        new Case("a system field", with("/fields/purpose", "\"summary\""), "/fields/purpose"),
        new Case("fields as a list", with("/fields", "[]"), "/fields"),
        new Case("fields as null", with("/fields", "null"), "/fields"),
        new Case("an empty label", with("/questions/tool", "\" \""), "/questions/tool"),
        new Case("two lines", with("/questions/tool", "\"a\\nb\""), "/questions/tool"),
        new Case("half a character", with("/questions/tool", "\"\\ud83d\""), "/questions/tool"),
        new Case(
            "a long label",
            with("/questions/tool", "\"" + "x".repeat(501) + "\""),
            "/questions/tool"),
        new Case("an option by name", with("/toolOptions/Claude", "\"claude\""), "/toolOptions"),
        new Case(
            "a tool that is none", with("/toolOptions/20001", "\"../x\""), "/toolOptions/20001"),
        new Case("a list of tools", with("/toolOptions/20001", "[]"), "/toolOptions/20001"),
        new Case("a group as text", with("/roleGroups/approver", "\"x\""), "/roleGroups/approver"),
        new Case("no type", with("/reviewIssueType", "null"), "/reviewIssueType"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_hostile_body_is_a_clear_problem_and_asks_jira_nothing(Case hostile) {
    var before = office.site.calls();

    var reply =
        office.put("founder", ROUTE, hostile.body(), "\"0\"").isProblem(400, "invalid-request");

    assertEquals(hostile.pointer(), reply.text("/errors/0/pointer"));
    assertFalse(reply.text("/errors/0/detail").isEmpty());
    assertEquals(before, office.site.calls());
    assertEquals(0, changes().size());
  }

  @Test
  void a_thousand_options_are_too_many() {
    var many = new StringBuilder("{\"1\":\"claude\"");
    for (var i = 2; i <= 1_000; i++) {
      many.append(",\"").append(i).append("\":\"claude\"");
    }

    office
        .put("founder", ROUTE, with("/toolOptions", many + "}"), "\"0\"")
        .isProblem(400, "invalid-request");
  }

  @Test
  void a_check_asks_each_thing_once_and_writes_nothing() {
    connected();
    var events = office.store.events().size();
    var before = office.site.calls();

    office.post("founder", ROUTE + "/check", "{}").is(200);

    // who, by address, groups, own permission; project's permissions, types, reviews; fields, a
    // form for each request type, other options, an issue, its form; role groups
    assertEquals(14, office.site.calls() - before);
    assertEquals(events, office.store.events().size());
  }

  @Test
  void a_site_that_is_silent_is_asked_one_thing() {
    connected();
    office.site.answers("myself", new JiraAnswer.Unavailable<>(false, "Jira is in trouble."));
    var before = office.site.calls();

    var checks = office.post("founder", ROUTE + "/check", "{}").is(200);

    assertEquals(1, office.site.calls() - before);
    assertTrue(checks.each("checks", "/result").contains("unknown"));
  }

  @Test
  void forms_that_may_not_be_read_are_told_apart_from_those_that_are_not_found() {
    connected();
    office.site.answers("formAnswers", new JiraAnswer.NotFound<>());
    var notFound = office.post("founder", ROUTE + "/check", "{}").body().toString();
    office.site.answers("formAnswers", new JiraAnswer.Forbidden<>("…"));
    var forbidden = office.post("founder", ROUTE + "/check", "{}").body().toString();

    assertTrue(notFound.contains("Set the deployment's JiraBaseUrl"), notFound);
    assertTrue(forbidden.contains("may not read forms"), forbidden);
  }

  @Test
  void setting_up_asks_jira_eight_things() {
    var before = office.site.calls();

    connected();

    // project, desks, request types, fields, one form, groups, and the field's other options
    assertEquals(8, office.site.calls() - before);
  }
}
