package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;

final class NobodyActsForTheRequester implements SelfDealing {
  @Override
  public String name() {
    return "nobody-acts-for-the-requester";
  }

  @Override
  public String sentence() {
    return "Nobody who has taken over the requester's part in deciding approves the requester's"
        + " access (R2.3, R2.4).";
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "actsFor",
        Integer.toString(command.person().map(by -> by.actsFor().size()).orElse(0)) + " people");
  }

  @Override
  public boolean bars(Reviewer by, OpenCase open) {
    var origin = open.request().origin();
    return by.actsFor().stream()
        .filter(stand -> stand.by().inForce(open.file().now()))
        .map(stand -> stand.lender().person())
        .anyMatch(origin::isAskedBy);
  }

  @Override
  public String text() {
    return "You act for the person who asks. Somebody else must approve the request.";
  }
}
