package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Licence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TwoAdminsTest {
  private static final String RULES = "/settings/governance";
  private static final String CHANGE = "/settings/changes/{id}";
  private static final String LICENCE = "{\"reference\":\"C-1\",\"suspended\":false}";

  private final Office office = new Office();

  @BeforeEach
  void a_second_admin_must_approve() {
    office.jira.add(Office.person("admin2"), "jira-administrators");
    office.jira.add(
        new Person(new AccountId("acc-admin-work"), "admin", "admin+work@example.com"),
        "jira-administrators");
    var rules = rules().replace("\"secondAdmin\":false", "\"secondAdmin\":true");
    office.put("admin", RULES, rules, "\"0\"").is(200);
  }

  private String rules() {
    return office.get("admin", RULES).is(200).body().path("settings").toString();
  }

  private String proposed() {
    var reply =
        office
            .put(
                "admin",
                "/settings/licence",
                LICENCE.replace("}", ",\"reason\":\"Bought today.\"}"),
                "\"0\"")
            .is(202);
    var id = reply.text("/id");
    assertEquals("/api/v1/settings/changes/" + id, reply.header("location"));
    return id;
  }

  private List<AuditEvent> events(EventKind kind) {
    return office.store.events().stream().filter(event -> event.kind() == kind).toList();
  }

  @Test
  void a_save_is_a_proposal_and_changes_nothing_yet() {
    var id = proposed();

    assertEquals("none", office.get("admin", "/settings/licence").is(200).text("/state"));
    var change = office.get("auditor", CHANGE, "id", id).is(200);
    assertEquals("waiting", change.text("/state"));
    assertEquals("licence/site", change.text("/record"));
    assertEquals("– → C-1", change.text("/changes/reference"));
    assertEquals("Bought today.", change.text("/reason"));
    assertFalse(change.body().path("outdated").asBoolean());
    assertEquals(
        List.of(id), office.get("admin2", "/settings/changes").is(200).each("items", "/id"));
    assertEquals(1, events(EventKind.CHANGE_PROPOSED).size());
    assertEquals(0, events(EventKind.LICENCE_CHANGED).size());
  }

  @Test
  void another_admin_applies_it_and_evidence_names_both() {
    var id = proposed();

    var reply = office.post("admin2", CHANGE + "/approval", "", "id", id).is(200);

    assertEquals("applied", reply.text("/state"));
    assertEquals("acc-admin2", reply.text("/decision/by/accountId"));
    assertEquals("active", office.get("admin", "/settings/licence").is(200).text("/state"));
    var event = events(EventKind.LICENCE_CHANGED).getFirst();
    assertEquals("person:acc-admin2", event.actor().word());
    assertEquals("acc-admin", event.facts().details().get("proposedBy"));
    assertEquals(id, event.facts().details().get("proposal"));
    assertEquals(1, events(EventKind.CHANGE_APPLIED).size());
    assertEquals(List.of(), office.get("admin", "/settings/changes").is(200).each("items", "/id"));
    office.post("admin2", CHANGE + "/approval", "", "id", id).is(200);
    assertEquals(1, events(EventKind.LICENCE_CHANGED).size());
  }

  @Test
  void nobody_approves_their_own_under_whichever_address() {
    var id = proposed();

    office.post("admin", CHANGE + "/approval", "", "id", id).isProblem(403, "forbidden");
    office.post("admin+work", CHANGE + "/approval", "", "id", id).isProblem(403, "forbidden");
    office.post("auditor", CHANGE + "/approval", "", "id", id).isProblem(403, "forbidden");
    office.post("approver", CHANGE + "/approval", "", "id", id).isProblem(403, "forbidden");
    assertEquals(0, events(EventKind.LICENCE_CHANGED).size());
  }

  @Test
  void a_second_admin_is_switched_off_by_two_admins_too() {
    var off = rules().replace("\"secondAdmin\":true", "\"secondAdmin\":false");
    var id = office.put("admin", RULES, off, "\"1\"").is(202).text("/id");
    assertTrue(office.store.governance().policy().secondAdmin());

    office.post("admin2", CHANGE + "/approval", "{}", "id", id).is(200);

    assertFalse(office.store.governance().policy().secondAdmin());
    office.put("admin", "/settings/licence", LICENCE, "\"0\"").is(200);
  }

  @Test
  void of_two_proposals_on_one_version_the_second_is_a_conflict() {
    var first = proposed();
    office.passes(Duration.ofSeconds(1));
    var second =
        office
            .put("admin", "/settings/licence", LICENCE.replace("C-1", "C-2"), "\"0\"")
            .is(202)
            .text("/id");
    office.post("admin2", CHANGE + "/approval", "", "id", second).is(200);

    var reply =
        office.post("admin2", CHANGE + "/approval", "", "id", first).isProblem(409, "conflict");

    assertTrue(reply.text("/detail").contains("propose it again"), reply.text("/detail"));
    assertTrue(
        office.get("admin", CHANGE, "id", first).is(200).body().path("outdated").asBoolean());
    assertEquals("C-2", office.store.governance().licence().map(Licence::reference).orElseThrow());
  }

  @Test
  void a_change_that_somebody_declines_between_reading_and_writing_is_not_applied() {
    office.jira.add(Office.person("admin3"), "jira-administrators");
    office.get("admin3", "/me").is(200);
    var id = proposed();
    office.store.next(
        _ -> {
          office.post("admin2", CHANGE + "/refusal", "{\"reason\":\"No.\"}", "id", id).is(200);
          return new CommitOutcome.Stale();
        });

    office.post("admin3", CHANGE + "/approval", "", "id", id).isProblem(409, "conflict");
    assertEquals(0, events(EventKind.LICENCE_CHANGED).size());
  }

  @Test
  void another_admin_declines_it_and_says_why() {
    var id = proposed();

    office.post("admin2", CHANGE + "/refusal", "{}", "id", id).isProblem(422, "invalid");
    var reply =
        office.post("admin2", CHANGE + "/refusal", "{\"reason\":\"Not ours.\"}", "id", id).is(200);

    assertEquals("declined", reply.text("/state"));
    assertEquals("Not ours.", reply.text("/decision/reason"));
    var facts = events(EventKind.CHANGE_DECLINED).getFirst().facts().details();
    assertEquals("Not ours.", facts.get("reason"));
    assertEquals("false", facts.get("takenBack"));
    office.post("admin2", CHANGE + "/approval", "", "id", id).isProblem(409, "conflict");
  }

  @Test
  void whoever_proposed_it_takes_it_back() {
    var id = proposed();

    office.post("admin", CHANGE + "/refusal", "{}", "id", id).is(200);

    assertEquals(
        "true", events(EventKind.CHANGE_DECLINED).getFirst().facts().details().get("takenBack"));
    office.post("admin", CHANGE + "/refusal", "{}", "id", id).is(200);
    assertEquals(1, events(EventKind.CHANGE_DECLINED).size());
  }

  @Test
  void adding_and_retiring_are_proposed_too() {
    var policy = "/settings/approval-policies/{id}";
    var id = office.add("admin", policy, GoverningTest.COPILOT, "id", "x").is(202).text("/id");
    assertEquals(List.of(), office.store.governance().approvalPolicies());
    office.post("admin2", CHANGE + "/approval", "", "id", id).is(200);
    assertEquals("acc-admin", office.get("admin", policy, "id", "x").is(200).text("/changedBy"));

    var gone = office.delete("admin2", policy, "\"1\"", "id", "x").is(202).text("/id");
    assertEquals(1, office.store.governance().approvalPolicies().size());
    office.post("admin", CHANGE + "/approval", "", "id", gone).is(200);
    assertEquals(List.of(), office.store.governance().approvalPolicies());
  }

  @Test
  void a_proposal_that_is_none_is_not_found() {
    office.get("admin", CHANGE, "id", "0123").isProblem(404, "not-found");
    office.post("admin", CHANGE + "/approval", "", "id", "0123").isProblem(404, "not-found");
    office.post("admin", CHANGE + "/refusal", "", "id", "0123").isProblem(404, "not-found");
  }
}
