package io.aiclearance.domain.intake;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.settings;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.UnknownTools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittingAWishTest {
  private static final SubmissionId ID = SubmissionId.of(REQUESTER.account(), "key");
  private static final Tool MEDIUM = tool(RiskLevel.MEDIUM);

  private static Wish wish(@Nullable Tool tool, String name, @Nullable String url, int days) {
    return new Wish(
        REQUESTER, "11", tool == null ? null : tool.id(), name, url, days, "Review code", NOW);
  }

  private static WishCase open(Wish wish, @Nullable Tool tool) {
    return new WishCase(
        Optional.of(settings("11")),
        "1",
        wish,
        Optional.ofNullable(tool),
        Optional.empty(),
        GovernancePolicy.INITIAL);
  }

  private static WishCase listed(Tool tool, int days) {
    return open(wish(tool, tool.name(), null, days), tool);
  }

  private static WishCase unlisted(String name, @Nullable String url, int days) {
    return open(wish(null, name, url, days), null);
  }

  private static void refused(String rule, Ruling ruling) {
    var refusal = assertInstanceOf(Refusal.class, ruling);
    assertEquals(rule, refusal.rule());
    assertTrue(refusal.text().endsWith("."));
  }

  @Test
  void a_sound_wish_waits_for_jira_and_is_told_once() {
    var taken = assertInstanceOf(Transition.class, SubmitWish.judge(ID, listed(MEDIUM, 90)));

    var change = taken.changes().getFirst();
    assertInstanceOf(Submission.Waiting.class, change.after());
    assertEquals(new Actor.Someone(REQUESTER.account()), change.event().actor());
    assertFalse(change.event().facts().toString().contains("Review code"));
    assertEquals(List.of(new RaiseRequest(ID)), taken.outbox());
  }

  @Test
  void a_wish_for_a_new_tool_names_it_in_evidence() {
    var taken =
        assertInstanceOf(
            Transition.class,
            SubmitWish.judge(ID, unlisted("Wort", "https://wort.example.com", 30)));

    assertEquals(
        "{days=30, newTool=Wort, requestType=11}",
        taken.changes().getFirst().event().facts().details().toString());
  }

  @Test
  void only_an_open_gate_lets_in() {
    var sound = listed(MEDIUM, 30);

    refused(
        "gate-is-open",
        SubmitWish.judge(
            ID,
            new WishCase(
                Optional.empty(),
                "1",
                sound.wish(),
                sound.tool(),
                Optional.empty(),
                GovernancePolicy.INITIAL)));
    refused(
        "gate-is-open",
        SubmitWish.judge(
            ID,
            new WishCase(
                sound.site(),
                "2",
                sound.wish(),
                sound.tool(),
                Optional.empty(),
                GovernancePolicy.INITIAL)));
  }

  @ParameterizedTest
  @EnumSource(value = ToolStatus.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  void only_an_approved_tool_can_be_asked_for(ToolStatus status) {
    refused(
        "tool-is-requestable", SubmitWish.judge(ID, listed(tool(RiskLevel.LOW, status, OKTA), 30)));
    refused("tool-is-requestable", SubmitWish.judge(ID, open(wish(MEDIUM, "", null, 30), null)));
  }

  @ParameterizedTest
  @CsvSource({"LOW,180", "MEDIUM,90", "HIGH,90", "CRITICAL,30"})
  void days_keep_within_the_risk_level(RiskLevel risk, int most) {
    assertInstanceOf(Transition.class, SubmitWish.judge(ID, listed(tool(risk), most)));
    refused("duration-within-limits", SubmitWish.judge(ID, listed(tool(risk), most + 1)));
    refused("duration-within-limits", SubmitWish.judge(ID, listed(tool(risk), 0)));
  }

  @Test
  void a_new_tool_keeps_within_the_limits_of_what_is_not_classified() {
    var most = WishCase.mostDaysOfNewTools(GovernancePolicy.INITIAL);

    assertInstanceOf(
        Transition.class, SubmitWish.judge(ID, unlisted("Wort", "https://wort.example", most)));
    refused(
        "duration-within-limits",
        SubmitWish.judge(ID, unlisted("Wort", "https://wort.example", most + 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wort.example",
        "HTTP://wort.example:8080/x?y#z",
        "https://müller.example/ä"
      })
  void a_new_tool_has_an_address(String url) {
    assertInstanceOf(Transition.class, SubmitWish.judge(ID, unlisted("Wort", url, 30)));
    refused("new-tool-has-an-address", SubmitWish.judge(ID, unlisted("Wort", null, 30)));
  }

  @Test
  void where_unknown_tools_are_refused_no_new_one_is_asked_for() {
    var initial = GovernancePolicy.INITIAL;
    var strict = Cases.governance(initial.version(), UnknownTools.REFUSE, initial.unclassified());
    var sound = unlisted("Wort", "https://wort.example", 30);

    refused(
        "new-tools-are-reviewed",
        SubmitWish.judge(
            ID,
            new WishCase(
                sound.site(), "1", sound.wish(), sound.tool(), sound.openGrant(), strict)));
    assertInstanceOf(Transition.class, SubmitWish.judge(ID, listed(MEDIUM, 30)));
  }

  @Test
  void who_has_the_access_does_not_ask_for_it() {
    var sound = listed(MEDIUM, 30);
    var ruling =
        SubmitWish.judge(
            ID,
            new WishCase(
                sound.site(),
                "1",
                sound.wish(),
                sound.tool(),
                Optional.of(new GrantId("AIC-5")),
                GovernancePolicy.INITIAL));

    refused("no-open-grant-exists", ruling);
    assertEquals(new GrantId("AIC-5"), ((Refusal) ruling).openGrant());
  }

  @Test
  void every_rule_has_a_name_and_a_sentence() {
    for (var rule : WishRule.values()) {
      assertTrue(rule.word().matches("[a-z]+(-[a-z]+)+"));
      assertTrue(rule.sentence().endsWith("."));
    }
    assertEquals(
        WishRule.values().length,
        Arrays.stream(WishRule.values()).map(WishRule::sentence).distinct().count());
  }

  @Test
  void a_submission_is_named_by_its_person_and_key_and_shows_neither() {
    assertEquals(ID, SubmissionId.of(REQUESTER.account(), "key"));
    assertFalse(ID.equals(SubmissionId.of(REQUESTER.account(), "key2")));
    assertFalse(ID.value().contains("key"));
  }
}
