package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.api.http.Words;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request for a tool that nobody knows, from the proposal to the catalog. */
final class ANewToolTest {
  private static final String URL = "https://suno.example.com/?a=<b>";

  private final Office office = new Office();

  @BeforeEach
  void somebody_asks_for_a_tool_that_nobody_knows() {
    office.asksForNew("requester", "Suno", URL, "AIC-1");
  }

  @Test
  void shows_what_the_requester_proposes_and_that_the_catalog_has_none() {
    var reply = office.get("approver", "/requests/{issueKey}", "issueKey", "AIC-1").is(200);

    assertEquals("Suno", reply.text("/newTool/name"));
    assertEquals(URL, reply.text("/newTool/url"));
    assertEquals(URL, reply.text("/toolUrl"));
    assertTrue(reply.body().at("/tool").isMissingNode());
    assertTrue(reply.body().at("/classification").isMissingNode());
    assertEquals("approver", reply.text("/nextStage"));
  }

  @Test
  void is_not_approved_without_a_classification_but_denied() {
    var reply = office.approve("approver", "AIC-1").isProblem(422, "invalid");
    assertTrue(reply.text("/detail").contains("with a classification"), reply.text("/detail"));

    office.deny("approver", "AIC-1", "No such thing.").is(200);
  }

  @Test
  void enters_the_catalog_as_it_was_classified_when_the_last_stage_says_yes() {
    var first = office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    assertEquals("securityReviewer", first.text("/nextStage"));
    assertEquals("suno", first.text("/classification/toolId"));
    assertEquals("medium", first.text("/classification/riskLevel"));
    assertTrue(first.body().at("/tool").isMissingNode());
    assertTrue(office.store.catalog().find(new ToolId("suno")).isEmpty());

    var last = office.approve("security", "AIC-1").is(200);
    assertEquals("approved", last.text("/state"));
    assertEquals("suno", last.text("/tool/id"));
    assertEquals("Suno", last.text("/newTool/name"));

    var tool = office.store.catalog().find(new ToolId("suno")).orElseThrow();
    assertEquals("Suno AI", tool.name());
    assertEquals(RiskLevel.MEDIUM, tool.risk());
    assertEquals("manual", tool.connector().type());
    var grant = office.store.grants().find(new GrantId("AIC-1")).orElseThrow();
    assertEquals(tool.id(), grant.entitlement().tool());
    assertEquals(
        List.of("AIC-1.1"), office.get("approver", "/tasks").is(200).each("items", "/jobId"));
    assertTrue(
        office.get("requester", "/tools").is(200).each("items", "/id").contains("suno"),
        "everybody may ask for it now");
  }

  @Test
  void keeps_the_classification_of_the_first_stage() {
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);

    office.approveAs("security", "AIC-1", suno("low")).isProblem(409, "conflict");
    office.approveAs("security", "AIC-1", suno("medium")).is(200);
  }

  @Test
  void is_decided_once_though_the_answer_was_lost() {
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.approveAs("approver", "AIC-1", suno("high")).isProblem(403, "forbidden");

    assertEquals(1, count(EventKind.REQUEST_STAGE_APPROVED));
  }

  @Test
  void takes_its_id_from_the_approver_or_else_from_its_name() {
    var said =
        "{\"toolId\":\"music-maker\",\"name\":\"音楽\",\"provider\":\"Suno\",\"riskLevel\":\"low\",\"defaultDays\":7}";
    var reply = office.approveAs("approver", "AIC-1", said).is(200);
    assertEquals("music-maker", reply.text("/classification/toolId"));
    assertEquals("", reply.text("/classification/guidance"));
  }

  @Test
  void asked_for_twice_enters_once_and_the_second_is_decided_on_it() {
    office.asksForNew("requester2", "Suno AI", "https://suno.example.com", "AIC-2");
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.approveAs("approver", "AIC-2", suno("high")).is(200);
    office.approve("security", "AIC-1").is(200);

    var second = office.approve("security", "AIC-2").is(200);

    assertEquals("suno", second.text("/tool/id"));
    assertEquals(1, count(EventKind.TOOL_ADDED));
    assertEquals(2, count(EventKind.GRANT_CREATED));
  }

  @Test
  void approved_twice_at_the_same_moment_enters_once() {
    office.asksForNew("requester2", "Suno", URL, "AIC-2");
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.approveAs("approver", "AIC-2", suno("medium")).is(200);
    office.store.next(
        commit -> {
          office.approve("security", "AIC-2").is(200);
          var late = commit.get();
          assertEquals(new CommitOutcome.Stale(), late);
          return late;
        });

    office.approve("security", "AIC-1").is(200);

    assertEquals(1, count(EventKind.TOOL_ADDED));
    assertEquals(2, count(EventKind.GRANT_CREATED));
  }

  @Test
  void asked_for_again_by_the_same_person_is_an_open_grant_already() {
    office.asksForNew("requester", "Suno", URL, "AIC-2");
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.approve("security", "AIC-1").is(200);

    var again = office.approveAs("approver", "AIC-2", suno("medium"));
    assertEquals("AIC-1", again.isProblem(409, "open-grant-exists").text("/grantId"));
  }

  @Test
  void is_not_another_tool_of_the_catalog_by_a_slip_of_the_pen() {
    for (var slip : List.of("GitHub copilot", "Another\",\"toolId\":\"claude")) {
      var said =
          "{\"name\":\"%s\",\"provider\":\"x\",\"riskLevel\":\"critical\",\"defaultDays\":7}"
              .formatted(slip);
      var reply = office.approveAs("approver", "AIC-1", said);
      reply.isProblem(409, "conflict");
      assertTrue(reply.text("/detail").startsWith("The catalog has "), reply.text("/detail"));
    }
    var blocked = suno("low").replace("Suno AI", "Midjourney").replace("suno", "midjourney");
    office.approveAs("approver", "AIC-1", blocked).isProblem(409, "conflict");
  }

  @Test
  void does_not_take_a_name_that_another_tool_got_meanwhile() {
    office.approveAs("approver", "AIC-1", suno("medium")).is(200);
    office.store.seed(Samples.tool("jingles", "SUNO", new ConnectorBinding.Manual()));

    var reply = office.approveAs("security", "AIC-1", suno("medium")).isProblem(409, "conflict");

    assertTrue(reply.text("/detail").contains("jingles"), reply.text("/detail"));
    assertEquals(Optional.empty(), office.store.catalog().find(new ToolId("suno")));
    office.deny("security", "AIC-1", "Ask for jingles.").is(200);
  }

  @Test
  void is_not_approved_in_bulk_and_the_others_are() {
    office.asks("requester2", "github-copilot", "AIC-3");
    var reply =
        office
            .post(
                "approver",
                "/decisions",
                "{\"issueKeys\":[\"AIC-1\",\"AIC-3\"],\"outcome\":\"approve\",\"reason\":\"\"}")
            .is(200);

    assertEquals(List.of("refused", "approved"), reply.each("results", "/outcome"));
    assertEquals("urn:ai-clearance:problem:invalid", reply.text("/results/0/problem/type"));
    assertTrue(reply.text("/results/0/problem/detail").contains("by itself"));
  }

  @Test
  void is_denied_in_bulk_like_any_other() {
    var reply =
        office
            .post(
                "approver",
                "/decisions",
                "{\"issueKeys\":[\"AIC-1\"],\"outcome\":\"deny\",\"reason\":\"No.\"}")
            .is(200);
    assertEquals(List.of("denied"), reply.each("results", "/outcome"));
  }

  @Test
  void a_classification_is_for_new_tools_only() {
    office.asks("requester", "github-copilot", "AIC-3");
    office.approveAs("approver", "AIC-3", suno("low")).isProblem(422, "invalid");
  }

  @Test
  void the_issues_own_words_are_for_those_who_decide_and_the_requester() {
    for (var who : List.of("approver", "security", "admin", "requester")) {
      var reply = office.get(who, "/requests/{issueKey}", "issueKey", "AIC-1").is(200);
      assertEquals("A tool for <b>jingles</b>", reply.text("/summary"));
      assertEquals("Please.", reply.text("/description"));
    }
    var auditor = office.get("auditor", "/requests/{issueKey}", "issueKey", "AIC-1").is(200);
    assertTrue(auditor.body().at("/summary").isMissingNode());
    assertFalse(auditor.body().has("description"));
    office
        .get("requester2", "/requests/{issueKey}", "issueKey", "AIC-1")
        .isProblem(404, "not-found");
    assertFalse(
        office.get("approver", "/requests").is(200).body().at("/items/0").has("description"));
  }

  @Test
  void a_stage_that_the_classification_adds_is_waited_for() {
    office.approveAs("approver", "AIC-1", suno("critical")).is(200);
    var second = office.approve("security", "AIC-1").is(200);
    assertEquals(Words.of(Role.JIRA_ADMIN), second.text("/nextStage"));
    assertEquals("approved", office.approve("admin", "AIC-1").is(200).text("/state"));
  }

  private long count(EventKind kind) {
    return office.store.events().stream().filter(event -> event.kind() == kind).count();
  }

  private static String suno(String risk) {
    return """
        {"toolId":"suno","name":"Suno AI","provider":"Suno Inc.","riskLevel":"%s","defaultDays":14,
         "guidance":"No customer data."}"""
        .formatted(risk);
  }
}
