package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.STORED;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What governs the situation of a row: risk rules, policies, exceptions. */
final class TableGovernance {
  private final TableRow row;
  private final RiskLevel risk;

  TableGovernance(TableRow row, RiskLevel risk) {
    this.row = row;
    this.risk = risk;
  }

  GovernancePolicy governance() {
    var initial = GovernancePolicy.INITIAL;
    var quorums =
        row.list("quorum").stream()
            .map(word -> word.split(":", -1))
            .collect(
                Collectors.toMap(
                    parts -> TableCase.role(parts[0]), parts -> Integer.parseInt(parts[1])));
    var rules = new EnumMap<RiskLevel, RiskRules>(RiskLevel.class);
    for (var level : RiskLevel.values()) {
      var known = initial.at(level);
      var stages =
          known.stages().stream()
              .map(stage -> new Stage(stage.role(), quorums.getOrDefault(stage.role(), 1)))
              .toList();
      var auto = row.cell("auto");
      rules.put(
          level,
          new RiskRules(
              stages, known.maxDays(), auto.isEmpty() ? known.autoApproval() : auto.equals("on")));
    }
    return new GovernancePolicy(
        rules,
        initial.unknownTools(),
        initial.unclassified(),
        initial.exceptionLimits(),
        initial.pendingDays(),
        initial.secondAdmin(),
        new Revision(7, "ab".repeat(32)));
  }

  /** rule[:ended|unreviewed|other-person|other-tool]. */
  List<AccessException.Active> exceptions() {
    return row.list("exceptions").stream()
        .map(
            word -> {
              var parts = word.split(":", -1);
              var state = parts.length > 1 ? parts[1] : "";
              Instant later = NOW.plus(Duration.ofDays(5));
              return new AccessException.Active(
                  new Waiver(
                      new ExceptionId("for-" + parts[0]),
                      Cases.person(state.equals("other-person") ? "other" : "requester"),
                      state.equals("other-tool") ? new ToolId("another") : TableCase.TOOL,
                      risk,
                      Set.of(Overridable.of(parts[0]).orElseThrow()),
                      Cases.person("owner"),
                      "Because",
                      Cases.person("asker"),
                      NOW,
                      state.equals("ended") ? NOW : later),
                  Cases.person("boss"),
                  NOW,
                  1,
                  state.equals("unreviewed") ? NOW : later,
                  STORED);
            })
        .toList();
  }

  /** id:site|project|tool|both|elsewhere|otherTool:on|off|retired:group+group|-:days|-[:author]. */
  List<ApprovalPolicy> policies() {
    return row.list("policies").stream().map(TableGovernance::policy).toList();
  }

  private static ApprovalPolicy policy(String word) {
    var parts = word.split(":", -1);
    var days = TableCase.at(parts, 4);
    var author = TableCase.at(parts, 5);
    return new ApprovalPolicy(
        new PolicyId(parts[0]),
        parts[0],
        scope(parts[1]),
        !parts[2].equals("off"),
        parts[3].equals("-") ? Set.of() : Set.of(parts[3].split("\\+")),
        days == null ? null : Integer.valueOf(days),
        parts[2].equals("retired"),
        author(author == null ? "author" : author),
        new Revision(3, "ab".repeat(32)));
  }

  /** NAME, or NAME=ADDRESS. */
  private static Person author(String word) {
    var parts = word.split("=", 2);
    var person = Cases.person(parts[0]);
    return parts.length == 1
        ? person
        : new Person(person.account(), person.displayName(), parts[1]);
  }

  private static PolicyScope scope(String word) {
    return switch (word) {
      case "site" -> new PolicyScope(null, null);
      case "project" -> new PolicyScope(TableCase.HERE, null);
      case "tool" -> new PolicyScope(null, TableCase.TOOL);
      case "both" -> new PolicyScope(TableCase.HERE, TableCase.TOOL);
      case "elsewhere" -> new PolicyScope(new ProjectKey("OTHER"), TableCase.TOOL);
      case "otherTool" -> new PolicyScope(null, new ToolId("another"));
      default -> throw new IllegalArgumentException(word);
    };
  }
}
