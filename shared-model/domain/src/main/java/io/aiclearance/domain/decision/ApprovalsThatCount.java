package io.aiclearance.domain.decision;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.waiver.Overridable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a request's approvals count now: those of people who might still give them, each
 * person's part once (R2.3, R4.4).
 */
public record ApprovalsThatCount(List<StageApproval> counted, List<Discounted> discounted) {
  public ApprovalsThatCount {
    counted = List.copyOf(counted);
    discounted = List.copyOf(discounted);
  }

  /**
   * A yes that does not count any more.
   *
   * @param why a sentence with account ids alone
   */
  public record Discounted(StageApproval approval, String why) {}

  static ApprovalsThatCount of(OpenCase open) {
    var counted = new ArrayList<StageApproval>();
    var discounted = new ArrayList<Discounted>();
    for (var approval : open.request().approvals()) {
      whyNot(approval, counted, open)
          .ifPresentOrElse(
              why -> discounted.add(new Discounted(approval, why)), () -> counted.add(approval));
    }
    return new ApprovalsThatCount(counted, discounted);
  }

  /** Whose parts the approvals that count were given by. */
  Set<AccountId> parts() {
    var parts = new HashSet<AccountId>();
    for (var approval : counted) {
      parts.add(approval.by());
      if (approval.onBehalfOf() != null) {
        parts.add(approval.onBehalfOf());
      }
    }
    return parts;
  }

  private static Optional<String> whyNot(
      StageApproval approval, List<StageApproval> before, OpenCase open) {
    var by = open.file().earlier().get(approval.by());
    if (by == null) {
      return Optional.of(approval.by() + " takes no part in deciding any more.");
    }
    if (!Part.stillHeld(by, approval.stage(), approval.onBehalfOf(), open)) {
      return Optional.of(lost(approval));
    }
    return WaysRound.barring(by, open)
        .map(way -> approval.by() + " could not approve it now: " + way.name() + ".")
        .or(() -> again(approval, by, before, open));
  }

  private static String lost(StageApproval approval) {
    var role = Words.of(approval.stage());
    return approval.onBehalfOf() == null
        ? approval.by() + " is no longer " + role + " in the project."
        : approval.by()
            + " acted for "
            + approval.onBehalfOf()
            + ", and that delegation is over or its lender is no longer "
            + role
            + " in the project.";
  }

  private static Optional<String> again(
      StageApproval approval, Reviewer by, List<StageApproval> before, OpenCase open) {
    return before.stream()
        .filter(other -> OnePersonOneStage.sharesAPart(other, by, approval.onBehalfOf(), open))
        .filter(
            other ->
                other.stage() == approval.stage()
                    || open.exceptionFrom(Overridable.ONE_PERSON_ONE_STAGE.rule()).isEmpty())
        .findFirst()
        .map(
            other ->
                "It is by the same person as an earlier approval, or on the same person's behalf: "
                    + other.by()
                    + ".");
  }
}
