package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.request.StageApproval;
import java.util.List;

/**
 * How far one stage has come.
 *
 * @param counted its approvals that count
 * @param left how many more it asks for
 */
public record StageStanding(Stage stage, List<StageApproval> counted, int left) {
  public StageStanding {
    counted = List.copyOf(counted);
  }

  static StageStanding of(Stage stage, List<StageApproval> approvals) {
    var mine = approvals.stream().filter(approval -> approval.stage() == stage.role()).toList();
    return new StageStanding(stage, mine, Math.max(0, stage.quorum() - mine.size()));
  }

  StageStanding onceMore() {
    return new StageStanding(stage, counted, 1);
  }
}
