package io.aiclearance.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class KeepingToolsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Actor ADMIN = new Actor.Someone(new AccountId("acc-admin"));
  private static final Revision STORED = new Revision(3, "a".repeat(64));
  private static final int MOST = 90;

  private static final Tool COPILOT =
      new Tool(
          new ToolId("github-copilot"),
          "GitHub Copilot",
          "GitHub",
          ToolStatus.APPROVED,
          RiskLevel.MEDIUM,
          30,
          "Not for secrets.",
          new ConnectorBinding.OktaGroup("00g1"),
          new Dossier(
              "code",
              Optional.of(new Dossier.Entitlement("ai-copilot", "A seat")),
              Optional.of(
                  new RiskProfile(
                      "Fine.",
                      false,
                      "Security",
                      LocalDate.of(2026, 1, 1),
                      LocalDate.of(2027, 1, 1))),
              List.of(
                  new GovernedAsset(
                      GovernedAsset.Kind.DATA,
                      "Source code",
                      GovernedAsset.DataClass.CONFIDENTIAL,
                      "Engineering"))),
          STORED);

  private static Tool named(String id, String name) {
    return with(
        COPILOT, new ToolId(id), name, 30, "", new ConnectorBinding.Manual(), Dossier.EMPTY);
  }

  private static Tool with(
      Tool like,
      ToolId id,
      String name,
      int days,
      String guidance,
      ConnectorBinding connector,
      Dossier dossier) {
    return new Tool(
        id,
        name,
        like.provider(),
        like.status(),
        like.risk(),
        days,
        guidance,
        connector,
        dossier,
        Revision.NEW);
  }

  private static ToolRuling add(Tool wanted, Tool... catalog) {
    return judge(Optional.empty(), wanted, catalog);
  }

  private static ToolRuling change(Tool wanted) {
    return judge(Optional.of(COPILOT), wanted, COPILOT);
  }

  private static ToolRuling judge(Optional<Tool> before, Tool wanted, Tool... catalog) {
    var tool = new ToolCase(before, wanted, List.of(catalog), MOST);
    return KeepTool.judge(tool, Map.of(), ADMIN, NOW);
  }

  private static AuditEvent event(ToolRuling ruling) {
    return assertInstanceOf(ToolRuling.Kept.class, ruling)
        .transition()
        .changes()
        .getFirst()
        .event();
  }

  private static List<String> rules(ToolRuling ruling) {
    return assertInstanceOf(ToolRuling.Refused.class, ruling).objections().stream()
        .map(objection -> objection.rule().word())
        .toList();
  }

  @Test
  void a_tool_enters_with_evidence_of_all_that_is_said_of_it() {
    var event = event(add(COPILOT));

    assertEquals(EventKind.TOOL_ADDED, event.kind());
    assertEquals(1, event.version());
    assertEquals(COPILOT.id(), event.facts().tool());
    var details = event.facts().details();
    assertEquals("– → GitHub Copilot", details.get("name"));
    assertEquals("– → okta-group 00g1", details.get("connector"));
    assertEquals("– → false", details.get("riskProfile.trainsOnInput"));
    assertEquals("– → confidential", details.get("governedAssets.data.Source code"));
  }

  @Test
  void evidence_names_no_assessor_and_no_owner() {
    var details = event(add(COPILOT)).facts().details();

    assertEquals("– → named", details.get("riskProfile.assessedBy"));
    assertEquals("– → named", details.get("governedAssets.data.Source code.owner"));
    assertFalse(details.toString().contains("Engineering"));
  }

  @Test
  void a_change_says_from_what_to_what_and_nothing_else() {
    var wanted =
        with(
            COPILOT,
            COPILOT.id(),
            "Copilot",
            30,
            "Not for secrets.",
            new ConnectorBinding.Manual(),
            COPILOT.dossier());
    var event = event(change(wanted));

    assertEquals(EventKind.TOOL_CHANGED, event.kind());
    assertEquals(4, event.version());
    assertEquals(
        Map.of("name", "GitHub Copilot → Copilot", "connector", "okta-group 00g1 → manual"),
        event.facts().details());
  }

  @Test
  void what_is_so_already_changes_nothing() {
    assertInstanceOf(ToolRuling.Unchanged.class, change(COPILOT.over(Revision.NEW)));
  }

  @Test
  void a_tool_is_retired_and_comes_back_only_by_being_given_another_status() {
    var retired = COPILOT.in(ToolStatus.RETIRED);
    assertEquals(EventKind.TOOL_RETIRED, event(change(retired)).kind());

    var back = judge(Optional.of(retired), COPILOT.in(ToolStatus.RESTRICTED), retired);
    assertEquals(EventKind.TOOL_CHANGED, event(back).kind());
    assertEquals(Map.of("status", "retired → restricted"), event(back).facts().details());
  }

  @Test
  void a_tool_that_no_longer_fits_the_rules_can_be_retired_all_the_same() {
    var long_ =
        with(COPILOT, COPILOT.id(), "GitHub Copilot", 180, "", COPILOT.connector(), Dossier.EMPTY);
    var twin = named("copilot-2", "GitHub Copilot");

    var ruling = judge(Optional.of(long_), long_.in(ToolStatus.RETIRED), long_, twin);

    assertEquals(EventKind.TOOL_RETIRED, event(ruling).kind());
    assertEquals(
        List.of("name-is-free", "default-days-within-limits"),
        rules(judge(Optional.of(long_), long_.in(ToolStatus.BLOCKED), long_, twin)));
  }

  @Test
  void an_id_is_given_once_whatever_became_of_its_tool() {
    assertEquals(
        List.of("id-is-free"),
        rules(add(named("github-copilot", "Something else"), COPILOT.in(ToolStatus.RETIRED))));
  }

  static Stream<Tool> namesakes() {
    return Stream.of(
        named("copilot", "github  copilot"),
        named("copilot", "ＧｉｔＨｕｂ Ｃｏｐｉｌｏｔ"),
        named("copilot", "github-copilot"),
        // its id is what people would write for the other one
        named("suno", "GITHUB-COPILOT"));
  }

  @ParameterizedTest
  @MethodSource("namesakes")
  void no_two_tools_go_by_one_name(Tool wanted) {
    assertEquals(List.of("name-is-free"), rules(add(wanted, COPILOT)));
  }

  @Test
  void a_name_may_be_written_otherwise_by_its_own_tool() {
    event(
        change(
            with(
                COPILOT,
                COPILOT.id(),
                "GITHUB COPILOT",
                30,
                "",
                COPILOT.connector(),
                Dossier.EMPTY)));
  }

  @Test
  void a_group_gives_one_tool_alone() {
    var second =
        with(
            COPILOT,
            new ToolId("second"),
            "Second",
            30,
            "",
            new ConnectorBinding.OktaGroup("00g1"),
            Dossier.EMPTY);
    assertEquals(List.of("group-is-dedicated"), rules(add(second, COPILOT)));
    var elsewhere =
        with(
            COPILOT,
            new ToolId("second"),
            "Second",
            30,
            "",
            new ConnectorBinding.EntraGroup("00g1"),
            Dossier.EMPTY);
    event(add(elsewhere, COPILOT));
  }

  @Test
  void a_default_ends_where_the_risk_level_does() {
    for (var days : List.of(0, MOST + 1)) {
      assertEquals(
          List.of("default-days-within-limits"),
          rules(
              change(
                  with(COPILOT, COPILOT.id(), "C", days, "", COPILOT.connector(), Dossier.EMPTY))));
    }
    for (var days : List.of(1, MOST)) {
      event(change(with(COPILOT, COPILOT.id(), "C", days, "", COPILOT.connector(), Dossier.EMPTY)));
    }
  }

  @Test
  void every_objection_is_said_at_once() {
    var wrong =
        with(
            COPILOT,
            new ToolId("x"),
            "two\nlines",
            200,
            "x".repeat(2_001),
            new ConnectorBinding.Manual(),
            new Dossier(
                "c".repeat(51),
                Optional.empty(),
                Optional.of(
                    new RiskProfile(
                        "",
                        null,
                        "jane@example.com",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 1, 1))),
                List.of(asset("Code"), asset("Code"))));
    assertEquals(
        List.of(
            "names-are-lines",
            "default-days-within-limits",
            "guidance-is-bounded",
            "dossier-is-bounded",
            "assets-are-different",
            "assessed-before-review",
            "nobodys-address"),
        rules(add(wrong)));
  }

  private static GovernedAsset asset(String name) {
    return new GovernedAsset(GovernedAsset.Kind.DATA, name, GovernedAsset.DataClass.INTERNAL, "");
  }

  @Test
  void a_dossier_has_an_end() {
    for (var dossier :
        List.of(
            new Dossier(
                "",
                Optional.of(new Dossier.Entitlement("g".repeat(201), "")),
                Optional.empty(),
                List.of()),
            new Dossier(
                "", Optional.of(new Dossier.Entitlement("", "a\nb")), Optional.empty(), List.of()),
            new Dossier(
                "",
                Optional.empty(),
                Optional.of(
                    new RiskProfile("x".repeat(2_001), null, "", LocalDate.of(2026, 1, 1), null)),
                List.of()),
            new Dossier("", Optional.empty(), Optional.empty(), List.of(asset("x".repeat(101)))),
            new Dossier(
                "",
                Optional.empty(),
                Optional.empty(),
                Stream.iterate(0, i -> i <= ToolBounds.ASSETS, i -> i + 1)
                    .map(i -> asset("asset " + i))
                    .toList()))) {
      assertEquals(
          List.of("dossier-is-bounded"),
          rules(change(with(COPILOT, COPILOT.id(), "C", 30, "", COPILOT.connector(), dossier))));
    }
  }

  @ParameterizedTest
  @EnumSource(ToolRule.class)
  void every_rule_reads_as_a_sentence_and_points_at_a_field(ToolRule rule) {
    assertTrue(rule.sentence().matches("[A-Z].*\\."), rule.sentence());
    assertTrue(rule.pointer().matches("(/[a-zA-Z]+)+"), rule.pointer());
    assertTrue(rule.word().matches("[a-z]+(-[a-z]+)*"), rule.word());
  }

  @Test
  void rules_are_told_apart() {
    var sentences = Arrays.stream(ToolRule.values()).map(ToolRule::sentence).toList();
    assertEquals(sentences.size(), new HashSet<>(sentences).size());
  }

  @Test
  void whoever_comes_second_is_told_who_has_the_name() {
    var objection = ToolRule.NAME_IS_FREE.takenBy(COPILOT);

    assertEquals(Refusal.Kind.CONFLICT, objection.refusal().kind());
    assertEquals("name-is-free", objection.refusal().rule());
    assertTrue(objection.refusal().text().contains("github-copilot"));
  }
}
