package io.aiclearance.api;

import io.aiclearance.api.decide.Explained;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.decision.Finding;
import io.aiclearance.domain.decision.StageStanding;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a request what is to be done next, and by whom. */
final class NextStep {
  private NextStep() {}

  /**
   * @param decides whether whoever reads it may decide
   */
  static String of(Explained.Open explained, boolean decides) {
    var waits = waits(explained.open().stages());
    if (!decides) {
      return waits + " There is nothing for you to do.";
    }
    return refusal(explained.findings())
        .map(why -> waits + " You cannot give it now: " + why.text())
        .orElse(waits + " You can give it.");
  }

  static String of(Request request) {
    return switch (request) {
      case Request.Incomplete incomplete ->
          "Complete the issue in Jira: "
              + incomplete.missing().stream().map(Missing::text).collect(Collectors.joining(" "));
      case Request.Approved approved ->
          "It is approved: look at the grant " + approved.grant() + ".";
      case Request.Denied _ -> "It is denied. Whoever needs the access may ask again.";
      case Request.Withdrawn _ -> "It is withdrawn. Whoever needs the access may ask again.";
      case Request.Lapsed _ -> "Nobody decided it in time. Whoever needs the access may ask again.";
      case Request.Pending _ -> "It waits for an approval.";
    };
  }

  private static Optional<Refusal> refusal(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.result() == Finding.Result.REFUSED)
        .findFirst()
        .flatMap(Finding::against);
  }

  private static String waits(List<StageStanding> stages) {
    return stages.stream()
        .filter(stage -> stage.left() > 0)
        .findFirst()
        .map(
            stage ->
                "It waits for "
                    + (stage.left() == 1 ? "an approval" : stage.left() + " approvals")
                    + " in the role "
                    + Words.of(stage.stage().role())
                    + ".")
        .orElse("It waits for an approval.");
  }
}
