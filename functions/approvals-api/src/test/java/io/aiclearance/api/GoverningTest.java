package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Licence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoverningTest {
  private static final String RULES = "/settings/governance";
  private static final String POLICY = "/settings/approval-policies/{id}";
  private static final String PROJECT = "/settings/projects/{key}";
  private static final String BASELINE = "/settings/baseline/{id}";
  private static final String LICENCE = "/settings/licence";
  static final String COPILOT =
      """
      {"name":"Engineers","tool":"github-copilot","project":"AIC","autoApprove":true,
       "groups":["engineers"],"maxDays":30}
      """;
  static final String AIC =
      """
      {"name":"AI requests","approvers":{"approver":{"people":["acc-approver"],"groups":["leads"],
       "projectRoles":["10002"]}},"fallback":"nobody"}
      """;

  private final Office office = new Office();

  private static String settings(Reply reply) {
    return reply.body().path("settings").toString();
  }

  private List<AuditEvent> events(EventKind kind) {
    return office.store.events().stream().filter(event -> event.kind() == kind).toList();
  }

  @Test
  void what_holds_before_anybody_has_said_anything_is_version_0_and_can_be_put_back_as_it_is() {
    var reply = office.get("admin", RULES).is(200);

    assertEquals("\"0\"", reply.header("etag"));
    assertEquals(180, reply.body().at("/settings/rules/low/maxDays").asInt());
    assertEquals("securityReviewer", reply.text("/settings/rules/high/stages/1/role"));
    office.put("admin", RULES, settings(reply), "\"0\"").is(200);
    assertEquals(List.of(), events(EventKind.GOVERNANCE_CHANGED));
  }

  @Test
  void a_change_makes_a_version_and_evidence_says_what_it_changed() {
    var before = settings(office.get("admin", RULES));
    var wanted =
        before
            .replace("\"pendingDays\":30", "\"pendingDays\":14,\"reason\":\"Two weeks do.\"")
            .replaceFirst("\"quorum\":1", "\"quorum\":2");

    var reply = office.put("admin", RULES, wanted, "\"0\"").is(200);

    assertEquals("\"1\"", reply.header("etag"));
    assertEquals(14, reply.body().at("/settings/pendingDays").asInt());
    assertEquals(14, office.store.governance().policy().pendingDays());
    var facts = events(EventKind.GOVERNANCE_CHANGED).getFirst().facts().details();
    assertEquals("30 → 14", facts.get("pendingDays"));
    assertEquals("approver × 1 → approver × 2", facts.get("rules.low.stages"));
    assertEquals("Two weeks do.", facts.get("reason"));
    assertEquals(3, facts.size(), facts::toString);
    office.put("admin", RULES, wanted, "\"0\"").isProblem(412, "stale-version");
    office.put("admin", RULES, wanted, null).isProblem(428, "version-required");
    office.put("admin", RULES, wanted, "\"1\"").is(200);
    assertEquals(1, events(EventKind.GOVERNANCE_CHANGED).size());
  }

  @Test
  void versions_are_listed_newest_first_each_with_what_it_changed() {
    var initial = settings(office.get("admin", RULES));
    for (var days = 1; days <= 5; days++) {
      var wanted = initial.replace("\"pendingDays\":30", "\"pendingDays\":" + days);
      office.put("admin", RULES, wanted, "\"" + (days - 1) + "\"").is(200);
    }

    var first = office.get("auditor", RULES + "/versions", "limit", "2").is(200);
    var second =
        office
            .get("auditor", RULES + "/versions", "limit", "3", "cursor", first.text("/nextCursor"))
            .is(200);

    assertEquals(List.of("5", "4"), first.each("items", "/version"));
    assertEquals(List.of("4 → 5", "3 → 4"), first.each("items", "/changed/pendingDays"));
    assertEquals(List.of("3", "2", "1"), second.each("items", "/version"));
    assertEquals(List.of("2 → 3", "1 → 2", "30 → 1"), second.each("items", "/changed/pendingDays"));
    assertFalse(second.body().has("nextCursor"));
  }

  @Test
  void an_approval_policy_is_added_changed_retired_and_put_again() {
    var added = office.add("admin", POLICY, COPILOT, "id", "engineers-copilot").is(201);
    assertEquals("/api/v1/settings/approval-policies/engineers-copilot", added.header("location"));
    assertEquals("\"1\"", added.header("etag"));
    assertEquals("acc-admin", added.text("/changedBy"));
    office.add("admin", POLICY, COPILOT, "id", "engineers-copilot").isProblem(412, "stale-version");

    var wider = COPILOT.replace("\"project\":\"AIC\",", "");
    office.put("admin", POLICY, wider, "\"1\"", "id", "engineers-copilot").is(200);
    assertEquals(
        List.of("engineers-copilot"),
        office.get("auditor", "/settings/approval-policies").is(200).each("items", "/id"));

    office
        .delete("admin", POLICY, "\"1\"", "id", "engineers-copilot")
        .isProblem(412, "stale-version");
    office
        .delete("admin", POLICY, null, "id", "engineers-copilot")
        .isProblem(428, "version-required");
    var gone = office.delete("admin", POLICY, "\"2\"", "id", "engineers-copilot").is(200);
    assertFalse(gone.body().path("inUse").asBoolean());
    assertEquals(List.of(), office.store.governance().approvalPolicies());
    office.delete("admin", POLICY, "\"3\"", "id", "engineers-copilot").isProblem(404, "not-found");

    office.put("admin", POLICY, COPILOT, "\"3\"", "id", "engineers-copilot").is(200);
    assertEquals(
        List.of("yes → no", "no → yes", "", "– → no"),
        office
            .get("admin", POLICY + "/versions", "id", "engineers-copilot")
            .is(200)
            .each("items", "/changed/retired"));
    var changed = events(EventKind.POLICY_CHANGED);
    assertEquals("AIC → any", changed.get(1).facts().details().get("project"));
    assertEquals("no → yes", changed.get(2).facts().details().get("retired"));
    var stored =
        (ApprovalPolicy)
            office
                .store
                .governance()
                .find(ApprovalPolicy.ref(new PolicyId("engineers-copilot")))
                .orElseThrow();
    assertEquals(4, stored.version());
  }

  @Test
  void a_policy_names_a_tool_and_a_project_that_there_are() {
    var reply =
        office
            .add(
                "admin",
                POLICY,
                COPILOT.replace("github-copilot", "gh-copilot").replace("\"AIC\"", "\"OTHER\""),
                "id",
                "x")
            .isProblem(422, "invalid");

    assertEquals(List.of("/tool", "/project"), reply.each("errors", "/pointer"));
    office.add("admin", PROJECT, AIC, "key", "OTHER").is(201);
    office.add("admin", POLICY, COPILOT.replace("\"AIC\"", "\"OTHER\""), "id", "x").is(201);
  }

  @Test
  void a_project_has_people_groups_and_jiras_roles_and_a_fallback() {
    var added = office.add("admin", PROJECT, AIC, "key", "AIC").is(201);

    assertEquals("AIC", added.text("/key"));
    var routing = office.store.governance().project(new ProjectKey("AIC")).orElseThrow().routing();
    assertEquals(
        "[10002]", routing.approvers().values().iterator().next().projectRoles().toString());
    office.put("admin", PROJECT, settings(added), "\"1\"", "key", "AIC").is(200);
    assertEquals(1, events(EventKind.PROJECT_CHANGED).size());
    office.delete("admin", PROJECT, "\"1\"", "key", "AIC").is(200);
    assertEquals(
        List.of(), office.get("admin", "/settings/projects").is(200).each("items", "/key"));
    assertFalse(
        office.get("admin", PROJECT, "key", "AIC").is(200).body().path("inUse").asBoolean());
  }

  @Test
  void baseline_access_is_a_groups_to_a_tool_of_the_catalog() {
    var body = "{\"tool\":\"claude\",\"group\":\"everyone\",\"why\":\"All write.\"}";
    office.add("admin", BASELINE, body, "id", "all-claude").is(201);
    office
        .add("admin", BASELINE, body.replace("claude", "clod"), "id", "x")
        .isProblem(422, "invalid");
    office.delete("admin", BASELINE, "\"1\"", "id", "all-claude").is(200);

    assertEquals(List.of(), office.get("admin", "/settings/baseline").is(200).each("items", "/id"));
    assertEquals(
        List.of("no → yes", "– → no"),
        office
            .get("admin", BASELINE + "/versions", "id", "all-claude")
            .is(200)
            .each("items", "/changed/ended"));
  }

  @Test
  void a_licence_says_what_it_is_now_and_what_it_blocks() {
    var none = office.get("auditor", LICENCE).is(200);
    assertEquals("none", none.text("/state"));
    assertTrue(none.text("/says").contains("by hand"), none.text("/says"));
    assertEquals("\"0\"", none.header("etag"));

    var body = "{\"reference\":\"C-1\",\"endsAt\":\"2026-02-01T00:00:00Z\",\"suspended\":false}";
    var active = office.put("admin", LICENCE, body, "\"0\"").is(200);
    assertEquals("active", active.text("/state"));
    assertEquals("2026-02-01T00:00:00Z", active.text("/settings/endsAt"));
    office.passes(Duration.ofDays(60));
    assertEquals("ended", office.get("admin", LICENCE).is(200).text("/state"));
    var endless = "{\"reference\":\"C-2\",\"suspended\":true}";
    assertEquals(
        "suspended", office.put("admin", LICENCE, endless, "\"1\"").is(200).text("/state"));
    assertEquals(
        "2026-02-01T00:00:00Z → never",
        events(EventKind.LICENCE_CHANGED).getLast().facts().details().get("endsAt"));
    assertEquals(2, office.store.governance().versions(Licence.REF, 9, null).items().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {RULES, LICENCE, "/settings/projects", "/settings/changes"})
  void auditors_read_and_others_do_not(String route) {
    office.get("auditor", route).is(200);
    office.get("approver", route).isProblem(403, "forbidden");
    office.get("requester", route).isProblem(403, "forbidden");
  }

  @Test
  void only_jira_admins_change_anything() {
    for (var who : List.of("auditor", "approver", "requester")) {
      office.put(who, RULES, "{}", "\"0\"").isProblem(403, "forbidden");
      office.put(who, LICENCE, "{}", "\"0\"").isProblem(403, "forbidden");
      office.add(who, PROJECT, AIC, "key", "AIC").isProblem(403, "forbidden");
      office.delete(who, POLICY, "\"1\"", "id", "x").isProblem(403, "forbidden");
    }
  }

  @Test
  void what_is_not_there_is_not_found() {
    office.get("admin", POLICY, "id", "x").isProblem(404, "not-found");
    office.get("admin", POLICY + "/versions", "id", "x").isProblem(404, "not-found");
    office.get("admin", PROJECT, "key", "X").isProblem(404, "not-found");
    office.put("admin", PROJECT, AIC, "\"1\"", "key", "X").isProblem(412, "stale-version");
    office.put("admin", PROJECT, AIC, "\"0\"", "key", "X").isProblem(412, "stale-version");
    assertEquals(
        List.of(), office.get("admin", LICENCE + "/versions").is(200).each("items", "/version"));
  }

  @Test
  void a_cursor_of_one_records_versions_is_none_of_anothers() {
    for (var id : List.of("a", "b")) {
      office.add("admin", POLICY, COPILOT, "id", id).is(201);
      office.delete("admin", POLICY, "\"1\"", "id", id).is(200);
    }
    var next =
        office
            .get("admin", POLICY + "/versions", "id", "a", "limit", "1")
            .is(200)
            .text("/nextCursor");

    office
        .get("admin", POLICY + "/versions", "id", "b", "cursor", next)
        .isProblem(400, "invalid-request");
    office.get("admin", POLICY + "/versions", "id", "a", "cursor", next).is(200);
  }
}
