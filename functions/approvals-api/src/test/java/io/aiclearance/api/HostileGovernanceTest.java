package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HostileGovernanceTest {
  private static final String RULES = "/settings/governance";
  private static final String POLICY = "/settings/approval-policies/{id}";
  private static final String PROJECT = "/settings/projects/{key}";

  private final Office office = new Office();
  private final String rules = office.get("admin", RULES).body().path("settings").toString();

  private static String with(String body, String pointer, String json) {
    try {
      var mapper = new ObjectMapper();
      var tree = (ObjectNode) mapper.readTree(body);
      var slash = pointer.lastIndexOf('/');
      ((ObjectNode) tree.at(pointer.substring(0, slash)))
          .set(pointer.substring(slash + 1), mapper.readTree(json));
      return tree.toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  record Case(String name, String pointer, String json, String error) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> hostileRules() {
    var stage = "/rules/high/stages";
    return List.of(
        new Case("no stage", stage, "[]", stage),
        new Case("a role twice", stage, twice(), stage),
        new Case("no quorum", stage, "[{\"role\":\"approver\"}]", stage + "/0/quorum"),
        new Case("nobody", stage, "[{\"role\":\"approver\",\"quorum\":0}]", stage + "/0/quorum"),
        new Case("a crowd", stage, "[{\"role\":\"approver\",\"quorum\":11}]", stage + "/0/quorum"),
        new Case("auditors", stage, "[{\"role\":\"auditor\",\"quorum\":1}]", stage + "/0/role"),
        new Case("stages as a text", stage, "\"approver\"", stage),
        new Case("a level that is none", "/rules/extreme", "{}", "/rules"),
        new Case("half a year and a day", "/rules/low/maxDays", "181", "/rules/low/maxDays"),
        new Case("no day", "/rules/low/maxDays", "0", "/rules/low/maxDays"),
        new Case("a text for a flag", "/secondAdmin", "\"no\"", "/secondAdmin"),
        new Case("null for a flag", "/rules/low/autoApproval", "null", "/rules/low/autoApproval"),
        new Case(
            "an exception a day",
            "/exceptionLimits/low/mostOpen",
            "365",
            "/exceptionLimits/low/mostOpen"),
        new Case(
            "two years", "/exceptionLimits/low/mostDays", "730", "/exceptionLimits/low/mostDays"),
        new Case("a fraction", "/pendingDays", "1.5", "/pendingDays"),
        new Case("a number that is none", "/pendingDays", "99999999999999999999", "/pendingDays"),
        new Case("unknown", "/unknownTools", "\"allow\"", "/unknownTools"),
        new Case("a version", "/version", "1", ""));
  }

  private static String twice() {
    return "[{\"role\":\"approver\",\"quorum\":1},{\"role\":\"approver\",\"quorum\":2}]";
  }

  @ParameterizedTest
  @MethodSource("hostileRules")
  void hostile_rules_are_a_clear_problem(Case hostile) {
    var body = with(rules, hostile.pointer(), hostile.json());

    var reply = office.put("admin", RULES, body, "\"0\"").isProblem(400, "invalid-request");

    assertTrue(reply.each("errors", "/pointer").contains(hostile.error()), reply.body()::toString);
    assertEquals(0, office.store.governance().policy().version());
  }

  @Test
  void all_errors_are_told_at_once() {
    var pointers =
        office
            .put("admin", RULES, "{\"pendingDays\":0}", "\"0\"")
            .isProblem(400, "invalid-request")
            .each("errors", "/pointer");

    assertEquals(
        List.of(
            "/rules",
            "/unknownTools",
            "/unclassified",
            "/exceptionLimits",
            "/pendingDays",
            "/secondAdmin"),
        pointers);
  }

  static List<Case> hostilePolicies() {
    return List.of(
        new Case("no name", "/name", "\" \"", "/name"),
        new Case("two lines", "/name", "\"a\\nb\"", "/name"),
        new Case("half a character", "/name", "\"\\ud83d\"", "/name"),
        new Case("a long name", "/name", "\"" + "x".repeat(101) + "\"", "/name"),
        new Case("a path", "/tool", "\"../claude\"", "/tool"),
        new Case("JQL", "/project", "\"A OR 1=1\"", "/project"),
        new Case("no group", "/groups", "[\"\"]", "/groups/0"),
        new Case("a group twice", "/groups", "[\"a\",\"a\"]", "/groups/1"),
        new Case("for ever", "/maxDays", "181", "/maxDays"),
        new Case("somebody else's", "/changedBy", "\"acc-approver\"", ""),
        new Case("a long reason", "/reason", "\"" + "x".repeat(1_001) + "\"", "/reason"));
  }

  @ParameterizedTest
  @MethodSource("hostilePolicies")
  void a_hostile_policy_is_a_clear_problem(Case hostile) {
    var body = with(GoverningTest.COPILOT, hostile.pointer(), hostile.json());

    var reply = office.add("admin", POLICY, body, "id", "x").isProblem(400, "invalid-request");

    assertEquals(hostile.error(), reply.text("/errors/0/pointer"));
    assertFalse(reply.text("/errors/0/detail").isEmpty());
    assertEquals(List.of(), office.store.governance().approvalPolicies());
  }

  static List<Case> hostileProjects() {
    var who = "/approvers/approver";
    return List.of(
        new Case("an admin of its own", "/approvers/jiraAdmin", "{}", "/approvers"),
        new Case("a name", who + "/people", "[\"Ann Approver\"]", who + "/people/0"),
        new Case(
            "a role's name", who + "/projectRoles", "[\"Developers\"]", who + "/projectRoles/0"),
        new Case("people as a text", who + "/people", "\"acc-approver\"", who + "/people"),
        new Case("anybody", "/fallback", "\"anybody\"", "/fallback"));
  }

  @ParameterizedTest
  @MethodSource("hostileProjects")
  void a_hostile_project_is_a_clear_problem(Case hostile) {
    var body = with(GoverningTest.AIC, hostile.pointer(), hostile.json());

    var reply = office.add("admin", PROJECT, body, "key", "AIC").isProblem(400, "invalid-request");

    assertEquals(hostile.error(), reply.text("/errors/0/pointer"));
  }

  @Test
  void an_id_that_nothing_can_have_is_a_clear_problem() {
    var event = Office.event("PUT", POLICY, "admin", GoverningTest.COPILOT, "id", "A B");
    event.getHeaders().put("If-None-Match", "*");

    office.call(event, false).isProblem(400, "invalid-request");
    office.get("admin", POLICY, "id", "x".repeat(65)).isProblem(404, "not-found");
  }

  @Test
  void a_licence_ends_at_a_moment_that_there_is() {
    for (var end :
        List.of("tomorrow", "2026-02-30T00:00:00Z", "2026-02-01", "+99999-01-01T00:00:00Z")) {
      var body = "{\"reference\":\"x\",\"suspended\":false,\"endsAt\":\"" + end + "\"}";
      office.put("admin", "/settings/licence", body, "\"0\"").isProblem(400, "invalid-request");
    }
  }
}
