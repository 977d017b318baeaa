package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.approveAs;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.open;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.pendingUnlisted;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.suno;
import static io.aiclearance.domain.Cases.tool;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifyingANewToolTest {
  private static final OpenCase ASKED = open(pendingUnlisted("Suno", 30));

  @Test
  void an_approval_without_a_classification_is_refused_and_says_what_to_send() {
    var refusal = refused(ASKED, approve(APPROVER), Kind.INVALID, "new-tool-is-classified");
    assertEquals(
        "Suno is not in the catalog. Approve this request by itself, with a classification: the"
            + " tool's name, provider, risk level and default days, its id and guidance if you"
            + " like.",
        refusal.text());
  }

  @Test
  void who_may_comes_first() {
    refused(ASKED, approve(reviewer("nobody")), Kind.FORBIDDEN, "decider-takes-part");
    refused(ASKED, approve(SECURITY), Kind.FORBIDDEN, "stage-needs-its-role");
    refused(
        ASKED,
        approveAs(reviewer("requester", Role.APPROVER), suno(RiskLevel.LOW)),
        Kind.FORBIDDEN,
        "requester-does-not-decide");
  }

  @Test
  void a_denial_needs_none() {
    var denied = assertInstanceOf(Decision.Denied.class, judge(ASKED, deny(APPROVER, "No")));
    assertInstanceOf(Wanted.Unlisted.class, denied.request().ask().wanted());
  }

  @Test
  void the_classification_is_remembered_and_the_proposal_with_it() {
    var request = first(ASKED, suno(RiskLevel.MEDIUM));
    var wanted = assertInstanceOf(Wanted.Classified.class, request.ask().wanted());
    assertEquals(suno(RiskLevel.MEDIUM), wanted.classified());
    assertEquals("Suno", wanted.proposed().name());
    assertEquals(Optional.of(new ToolId("suno")), request.ask().tool());
  }

  /** As it is handled, and as it is classified: neither takes a stage from the other. */
  @ParameterizedTest
  @CsvSource({
    "LOW, SECURITY_REVIEWER",
    "MEDIUM, SECURITY_REVIEWER",
    "HIGH, SECURITY_REVIEWER",
    "CRITICAL, SECURITY_REVIEWER JIRA_ADMIN"
  })
  void the_stages_of_both_levels_follow(RiskLevel risk, String left) {
    var after = open(first(ASKED, suno(risk)));
    assertEquals(List.of(left.split(" ")), after.stagesLeft().stream().map(Enum::name).toList());
  }

  @Test
  void the_last_approval_adds_the_tool_as_it_was_classified() {
    var after = open(first(ASKED, suno(RiskLevel.LOW)));
    var approved = assertInstanceOf(Decision.Approved.class, judge(after, approve(SECURITY)));
    assertEquals(suno(RiskLevel.LOW).entering(), approved.tool());
    assertEquals(Revision.NEW, approved.tool().revision());
    assertEquals(30, approved.request().grantedDays());
  }

  @Test
  void a_policy_that_handles_unknown_tools_as_low_leaves_the_classification_to_decide() {
    var lenient = Cases.governance(2, GovernancePolicy.INITIAL.unknownTools(), RiskLevel.LOW);
    var asked = pendingUnlisted("Suno", 30);
    var proposed = asked.ask().wanted().proposal().orElseThrow();
    var request =
        new Request.Pending(
            asked.origin(),
            asked.ask().of(new Wanted.Unlisted(proposed, RiskLevel.LOW)),
            List.of(),
            asked.revision());
    var open = new OpenCase(request, Optional.empty(), Optional.empty(), lenient);
    assertInstanceOf(
        Decision.Approved.class, judge(open, approveAs(APPROVER, suno(RiskLevel.MEDIUM))));
    var stage =
        assertInstanceOf(
            Decision.StageApproved.class,
            judge(open, approveAs(APPROVER, suno(RiskLevel.CRITICAL))));
    assertEquals(Role.SECURITY_REVIEWER, stage.next());
  }

  @Test
  void a_later_approver_may_repeat_the_classification_and_not_change_it() {
    var after = open(first(ASKED, suno(RiskLevel.MEDIUM)));
    assertInstanceOf(
        Decision.Approved.class, judge(after, approveAs(SECURITY, suno(RiskLevel.MEDIUM))));
    var refusal =
        refused(
            after,
            approveAs(SECURITY, suno(RiskLevel.LOW)),
            Kind.CONFLICT,
            "classification-is-kept");
    assertEquals(
        "An earlier stage has approved the tool as Suno (suno), risk medium. Leave the"
            + " classification out to approve that, or deny the request.",
        refusal.text());
    assertInstanceOf(Decision.Denied.class, judge(after, deny(SECURITY, "Higher")));
  }

  @Test
  void a_tool_of_the_catalog_is_not_classified_by_the_way() {
    var listed = open(pending(tool(RiskLevel.LOW), 30), tool(RiskLevel.LOW));
    refused(
        listed, approveAs(APPROVER, suno(RiskLevel.LOW)), Kind.INVALID, "classification-is-kept");
  }

  @Test
  void the_classified_levels_limit_holds_too() {
    var asked = open(pendingUnlisted("Suno", 60));
    var critical = approveAs(APPROVER, suno(RiskLevel.CRITICAL));
    var refusal = refused(asked, critical, Kind.INVALID, "duration-within-limits");
    assertEquals("Grant 1 to 30 days.", refusal.text());
    var shorter =
        new DecisionCommand(
            APPROVER, DecisionCommand.Outcome.APPROVE, "", 30, suno(RiskLevel.CRITICAL));
    assertInstanceOf(Decision.StageApproved.class, judge(asked, shorter));
  }

  @Test
  void a_default_longer_than_the_level_allows_is_refused() {
    var long91 =
        new Classification(new ToolId("suno"), "Suno", "Suno Inc.", RiskLevel.HIGH, 91, "");
    var refusal =
        refused(ASKED, approveAs(APPROVER, long91), Kind.INVALID, "default-days-within-limits");
    assertEquals("The default for the risk level high is 1 to 90 days.", refusal.text());
  }

  // --- the catalog has it by now ---

  @Test
  void a_tool_that_entered_by_another_request_is_decided_on_without_another_classification() {
    var known = stored(suno(RiskLevel.CRITICAL));
    var asked = seen(pendingUnlisted("suno ", 30), approve(APPROVER), known);
    var stage = assertInstanceOf(Decision.StageApproved.class, judge(asked, approve(APPROVER)));
    assertEquals(
        Optional.of(Classification.of(known)), stage.request().ask().wanted().classification());
    var after = open(stage.request(), known);
    assertEquals(List.of(Role.SECURITY_REVIEWER, Role.JIRA_ADMIN), after.stagesLeft());
  }

  @Test
  void it_is_decided_on_too_where_an_earlier_stage_classified_it_otherwise() {
    var known = stored(suno(RiskLevel.HIGH));
    var after = seen(first(ASKED, suno(RiskLevel.LOW)), approve(SECURITY), known);
    var approved = assertInstanceOf(Decision.Approved.class, judge(after, approve(SECURITY)));
    assertEquals(known, approved.tool());
  }

  @Test
  void found_by_its_name_it_is_granted_under_its_own_id() {
    var elsewhere =
        new Classification(new ToolId("suno-music"), "SUNO", "Suno Inc.", RiskLevel.LOW, 14, "");
    var known = stored(elsewhere);
    var after = seen(first(ASKED, suno(RiskLevel.LOW)), approve(SECURITY), known);
    var approved = assertInstanceOf(Decision.Approved.class, judge(after, approve(SECURITY)));
    assertEquals(known.id(), approved.tool().id());
    assertEquals(Optional.of(known.id()), approved.request().ask().tool());
  }

  @Test
  void a_classification_as_the_catalogs_is_decided_on_the_catalogs_tool() {
    var known = stored(suno(RiskLevel.HIGH));
    var command = approveAs(APPROVER, suno(RiskLevel.HIGH));
    var asked = seen(pendingUnlisted("suno.example.com", 30), command, known);
    assertInstanceOf(Decision.StageApproved.class, judge(asked, command));
  }

  @ParameterizedTest
  @CsvSource({"suno, Suno, LOW", "suno, Another, HIGH", "suno-2, Suno, HIGH"})
  void a_classification_that_is_half_the_catalogs_is_a_conflict_that_explains_itself(
      String id, String name, RiskLevel risk) {
    var known = stored(suno(RiskLevel.HIGH));
    var said = new Classification(new ToolId(id), name, "Maker", risk, 14, "");
    var asked = seen(pendingUnlisted("suno.com", 30), approveAs(APPROVER, said), known);
    var refusal =
        refused(asked, approveAs(APPROVER, said), Kind.CONFLICT, "classification-fits-catalog");
    assertEquals(
        "The catalog has Suno as suno, risk high. Send this id, name and risk level to decide on"
            + " that tool; another id and name to add another tool; or deny the request.",
        refusal.text());
  }

  @ParameterizedTest
  @EnumSource(value = ToolStatus.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  void a_tool_that_is_blocked_by_now_is_not_granted_under_its_own_name(ToolStatus status) {
    var known = stored(suno(RiskLevel.HIGH), status);
    for (var command : List.of(approve(APPROVER), approveAs(APPROVER, suno(RiskLevel.LOW)))) {
      var asked = seen(pendingUnlisted("Suno", 30), command, known);
      refused(asked, command, Kind.CONFLICT, "tool-is-requestable");
    }
    var after = seen(first(ASKED, suno(RiskLevel.LOW)), approve(SECURITY), known);
    refused(after, approve(SECURITY), Kind.CONFLICT, "tool-is-requestable");
    assertInstanceOf(Decision.Denied.class, judge(after, deny(ADMIN, "Blocked")));
  }

  @Test
  void another_tool_of_the_same_kind_may_enter_beside_it() {
    var known = stored(suno(RiskLevel.HIGH));
    var other =
        new Classification(new ToolId("suno-pro"), "Suno Pro", "Suno", RiskLevel.LOW, 14, "");
    var asked = seen(pendingUnlisted("Suno", 30), approveAs(APPROVER, other), known);
    assertEquals(Optional.empty(), asked.tool());
    assertInstanceOf(Decision.StageApproved.class, judge(asked, approveAs(APPROVER, other)));
  }

  @ParameterizedTest
  @CsvSource({
    "GitHub Copilot, github-copilot",
    "Übersetzer 2.0!, ubersetzer-2-0",
    "ＦＵＬＬ width, full-width",
    "--a--, a",
    "音楽, ",
    "'  ', "
  })
  void an_id_is_made_from_the_name_where_that_can_be(String name, String id) {
    assertEquals(Optional.ofNullable(id).map(ToolId::new), Classification.idFrom(name));
  }

  @Test
  void an_id_ends_where_ids_end() {
    assertEquals(
        "a".repeat(63), Classification.idFrom("a".repeat(63) + " b").orElseThrow().value());
    assertEquals("a".repeat(64), Classification.idFrom("a".repeat(80)).orElseThrow().value());
  }

  /** The request after its first stage. */
  private static Request.Pending first(OpenCase asked, Classification as) {
    return assertInstanceOf(Decision.StageApproved.class, judge(asked, approveAs(APPROVER, as)))
        .request();
  }

  private static OpenCase seen(Request request, DecisionCommand command, Tool known) {
    return new OpenCase(
        request,
        ToolInQuestion.of(request, command, catalog(known)),
        Optional.empty(),
        GovernancePolicy.INITIAL);
  }

  private static Tool stored(Classification as) {
    return stored(as, ToolStatus.APPROVED);
  }

  private static Tool stored(Classification as, ToolStatus status) {
    return new Tool(
        as.tool(),
        as.name(),
        as.provider(),
        status,
        as.risk(),
        as.defaultDays(),
        as.guidance(),
        OKTA,
        new Revision(1, "cd".repeat(32)));
  }

  private static Catalog catalog(Tool known) {
    return new Catalog() {
      @Override
      public Optional<Tool> find(ToolId id) {
        return Optional.of(known).filter(tool -> tool.id().equals(id));
      }

      @Override
      public List<Tool> withStatus(ToolStatus status) {
        return known.status() == status ? List.of(known) : List.of();
      }
    };
  }
}
