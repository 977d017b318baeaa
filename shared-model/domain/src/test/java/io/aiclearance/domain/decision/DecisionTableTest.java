package io.aiclearance.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions as data: see src/test/resources/decisions/README.md. */
class DecisionTableTest {
  static List<TableRow> rows() throws IOException {
    return TableRow.all();
  }

  @Test
  void there_are_at_least_three_hundred_different_cases() throws IOException {
    var names = new HashSet<String>();
    for (var row : rows()) {
      assertTrue(names.add(row.cell("case")), () -> row + " has the name of another");
    }
    assertTrue(names.size() >= 300, () -> "only " + names.size());
  }

  @Test
  void every_rule_refuses_in_some_row() throws IOException {
    var refusing =
        rows().stream()
            .filter(row -> row.cell("expect").equals("refused"))
            .map(row -> row.cell("rule"))
            .collect(Collectors.toSet());
    var row = rows().getFirst();
    for (var finding :
        DecisionRules.explain(new TableCase(row).open(), new TableCase(row).command())) {
      if (!ABOUT_CLASSIFICATIONS.contains(finding.rule())) {
        assertTrue(refusing.contains(finding.rule()), finding.rule());
      }
    }
  }

  /** ClassifyingANewToolTest has these. */
  private static final List<String> ABOUT_CLASSIFICATIONS =
      List.of(
          "classification-is-kept", "classification-fits-catalog", "default-days-within-limits");

  @ParameterizedTest
  @MethodSource("rows")
  void it_is_decided_as_the_row_says(TableRow row) {
    var open = new TableCase(row).open();
    var command = new TableCase(row).command();
    var decision = DecisionRules.judge(open, command, Cases.NOW);
    var findings = DecisionRules.explain(open, command);
    var refused = findings.stream().filter(f -> f.result() == Finding.Result.REFUSED).findFirst();
    switch (decision) {
      case Decision.Refused(var refusal) -> {
        assertEquals("refused", row.cell("expect"), refusal.toString());
        assertEquals(row.cell("rule"), refusal.rule());
        assertTrue(refusal.text().contains(row.cell("words")), refusal.text());
        assertEquals(refusal.rule(), refused.orElseThrow().rule(), "judged is explained");
      }
      case Decision.Denied denied -> {
        assertEquals("denied", row.cell("expect"));
        assertEquals(row.cell("behalf"), behalf(denied.grounds()));
      }
      case Decision.StageApproved stage -> {
        assertEquals(row.cell("expect"), "stage");
        assertEquals(TableCase.role(row.cell("rule")), stage.next());
        approvedAs(row, stage.grounds(), stage.request().approvals().getLast());
      }
      case Decision.Approved approved -> approved(row, approved);
    }
    if (!(decision instanceof Decision.Refused)) {
      assertTrue(refused.isEmpty(), () -> "explained as refused: " + refused);
    }
    verdicts(row, open);
  }

  private static void approved(TableRow row, Decision.Approved approved) {
    var request = approved.request();
    if (request.byPolicy().isPresent()) {
      assertEquals("auto", row.cell("expect"));
      assertEquals(row.cell("rule"), request.byPolicy().get().policy().value());
    } else {
      assertEquals("approved", row.cell("expect"));
      approvedAs(row, approved.grounds(), request.approvals().getLast());
    }
    if (!row.cell("granted").isEmpty()) {
      assertEquals(Integer.parseInt(row.cell("granted")), request.grantedDays());
    }
  }

  private static void approvedAs(TableRow row, Grounds grounds, StageApproval last) {
    assertEquals(row.cell("behalf"), behalf(grounds));
    assertEquals(
        row.cell("behalf"),
        Objects.requireNonNullElse(last.onBehalfOf(), "").toString().replace("acc-", ""));
    assertEquals(new TreeSet<>(row.list("used")), new TreeSet<>(grounds.exceptions().keySet()));
    assertEquals(
        row.list("notCounted"),
        grounds.discounted().stream()
            .map(each -> each.approval().by().value().replace("acc-", ""))
            .toList());
  }

  private static String behalf(Grounds grounds) {
    return grounds
        .through()
        .map(delegation -> delegation.from().account().value().replace("acc-", ""))
        .orElse("");
  }

  private static void verdicts(TableRow row, OpenCase open) {
    if (row.cell("verdicts").isEmpty()) {
      return;
    }
    var said =
        PolicyChoice.of(
                open.file(),
                (Request.Pending) open.request(),
                open.tool().orElseThrow(),
                open.governance())
            .stream()
            .map(
                each ->
                    each.policy().id()
                        + "="
                        + each.verdict().name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    assertEquals(row.list("verdicts"), said);
  }
}
