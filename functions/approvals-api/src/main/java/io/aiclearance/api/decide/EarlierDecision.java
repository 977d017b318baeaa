package io.aiclearance.api.decide;

import io.aiclearance.api.decide.DecideOutcome.Word;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a decision that the request has already from the same person in the same words: a call
 * whose first answer was lost is no conflict.
 */
final class EarlierDecision {
  private EarlierDecision() {}

  /**
   * @param approvals those of the request that count
   */
  static Optional<Word> of(
      Request request, List<StageApproval> approvals, DecisionCommand command) {
    return switch (request) {
      case Request.Denied denied -> of(denied, command);
      case Request.Approved approved ->
          approval(approved, approvals, command)
              .map(
                  mine ->
                      mine.equals(approved.approvals().getLast())
                          ? Word.APPROVED
                          : Word.STAGE_APPROVED);
      case Request.Pending pending ->
          approval(pending, approvals, command).map(_ -> Word.STAGE_APPROVED);
      case Request.Incomplete _, Request.Withdrawn _, Request.Lapsed _ -> Optional.empty();
    };
  }

  private static Optional<Word> of(Request.Denied denied, DecisionCommand command) {
    var mine = command.by().actor();
    return !command.approves()
            && denied.denial().by().equals(mine)
            && denied.denial().reason().equals(command.reason())
        ? Optional.of(Word.DENIED)
        : Optional.empty();
  }

  private static boolean classified(Request request, DecisionCommand command) {
    return request
        .asked()
        .flatMap(ask -> ask.wanted().classification())
        .filter(as -> as.equals(command.classification()))
        .isPresent();
  }

  private static Optional<StageApproval> approval(
      Request request, List<StageApproval> approvals, DecisionCommand command) {
    return approvals.stream()
        .filter(_ -> command.approves())
        .filter(approval -> new Actor.Someone(approval.by()).equals(command.by().actor()))
        .filter(approval -> approval.reason().equals(command.reason()))
        .filter(approval -> command.days() == null || command.days() == approval.days())
        .filter(_ -> command.classification() == null || classified(request, command))
        .findFirst();
  }
}
