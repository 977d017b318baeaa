package io.aiclearance.domain.decision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.Golden;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.request.Request;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What people are shown of a decision, and what evidence says of it, word by word: one row of the
 * decision table for each outcome that a file of it has, in {@code decisions/explanations.txt}.
 */
class ExplanationsReadAsWrittenTest {
  @Test
  void each_kind_of_outcome_is_explained_as_written() throws IOException {
    var seen = new HashSet<List<String>>();
    var text = new StringBuilder();
    for (var row : TableRow.all()) {
      if (seen.add(kind(row))) {
        var open = new TableCase(row).open();
        text.append("\n# ").append(row.cell("case")).append('\n');
        explained(text, open, new TableCase(row).command());
      }
    }
    assertTrue(seen.size() > 40, () -> "only " + seen.size() + " kinds of outcome");
    Golden.assertSays("decisions/explanations.txt", text.toString());
  }

  @Test
  void a_tool_that_is_new_is_explained_as_written() throws IOException {
    var text = new StringBuilder();
    for (var days : List.of(14, 120)) {
      var as = Cases.suno(RiskLevel.HIGH);
      var classified =
          new io.aiclearance.domain.catalog.Classification(
              as.tool(), as.name(), as.provider(), as.risk(), days, as.guidance());
      var command =
          new DecisionCommand(
              Cases.APPROVER, DecisionCommand.Outcome.APPROVE, "Fine", null, classified);
      text.append("\n# classified with ").append(days).append(" days\n");
      explained(text, Cases.open(Cases.pendingUnlisted("Suno", 30)), command);
    }
    Golden.assertSays("decisions/new-tools.txt", text.toString());
  }

  private static List<String> kind(TableRow row) {
    return List.of(
        row.file(), row.cell("expect"), row.cell("rule"), row.cell("used"), shape(row, "verdicts"));
  }

  private static String shape(TableRow row, String column) {
    return row.cell(column).replaceAll("[^ ]*=", "");
  }

  private static void explained(StringBuilder text, OpenCase open, DecisionCommand command) {
    var untouched =
        DecisionRules.explain(open, command).stream()
            .filter(finding -> finding.result() == Finding.Result.DOES_NOT_CONCERN)
            .map(Finding::rule)
            .collect(Collectors.joining(", "));
    for (var finding : DecisionRules.explain(open, command)) {
      if (finding.result() != Finding.Result.DOES_NOT_CONCERN) {
        text.append(
            "%s: %s %s%s\n"
                .formatted(
                    finding.rule(),
                    finding.result(),
                    finding.lookedAt(),
                    finding.against().map(no -> " " + no.kind() + ": " + no.text()).orElse("")));
      }
    }
    text.append("not concerned: ").append(untouched).append('\n');
    open.tool().ifPresent(tool -> policies(text, open, tool));
    if (DecisionEffects.decide(open, command, Cases.NOW) instanceof Transition transition) {
      for (var change : transition.changes()) {
        text.append(
            "%s %s %s %s\n"
                .formatted(
                    change.event().kind(),
                    change.event().actor().word(),
                    change.after().ref(),
                    change.event().facts().details()));
      }
      text.append(
          transition.outbox().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining("\n", "", "\n")));
    }
  }

  private static void policies(StringBuilder text, OpenCase open, Tool tool) {
    if (open.request() instanceof Request.Pending pending) {
      for (var each : PolicyChoice.of(open.file(), pending, tool, open.governance())) {
        text.append(
            "policy %s: %s %s\n".formatted(each.policy().id(), each.verdict(), each.text()));
      }
    }
  }
}
