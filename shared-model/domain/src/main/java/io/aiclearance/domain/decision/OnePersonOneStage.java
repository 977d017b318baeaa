package io.aiclearance.domain.decision;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.StageApproval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class OnePersonOneStage implements Rule {
  @Override
  public String name() {
    return "one-person-one-stage";
  }

  @Override
  public String sentence() {
    return "Nobody approves a request twice: neither two stages nor two places of one, nor once for"
        + " themselves and once for another (R4.4).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.person().isPresent();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    var counted = open.approvals().counted();
    return Map.of(
        "approvedBy",
        counted.isEmpty()
            ? "nobody yet"
            : counted.stream()
                .map(approval -> approval.by().value())
                .collect(Collectors.joining(", ")));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var before = before(open, command);
    if (!command.approves() || before.isEmpty()) {
      return Optional.empty();
    }
    var me = command.person().map(Reviewer::account).orElseThrow();
    return refuse(
        Refusal.Kind.FORBIDDEN,
        before.stream().anyMatch(approval -> approval.by().equals(me))
            ? "You have approved an earlier stage. The next one is for somebody else."
            : "You, or somebody who acts for the same person, have approved this request. The next"
                + " approval is for somebody else.");
  }

  /** More than one stage, never more than one place of the same. */
  @Override
  public boolean yields(OpenCase open, DecisionCommand command) {
    return open.stagesLeft().stream()
        .findFirst()
        .filter(
            stage ->
                before(open, command).stream().noneMatch(approval -> approval.stage() == stage))
        .isPresent();
  }

  private static List<StageApproval> before(OpenCase open, DecisionCommand command) {
    return command
        .person()
        .map(
            by ->
                open.approvals().counted().stream()
                    .filter(
                        approval ->
                            sharesAPart(
                                approval,
                                by,
                                open.partOf(by).map(Part::onBehalfOf).orElse(null),
                                open))
                    .toList())
        .orElse(List.of());
  }

  /**
   * Whether the approval and the person, acting for {@code lender} or nobody, are one part: the
   * same human being speaks, or is spoken for, in whichever account.
   */
  static boolean sharesAPart(
      StageApproval approval, Reviewer by, @Nullable AccountId lender, OpenCase open) {
    var theirs = new ArrayList<Person>();
    theirs.add(by.person());
    if (lender != null) {
      theirs.add(open.file().person(lender));
    }
    return Stream.of(approval.by(), approval.onBehalfOf())
        .filter(Objects::nonNull)
        .map(open.file()::person)
        .anyMatch(other -> theirs.stream().anyMatch(other::isAlso));
  }
}
