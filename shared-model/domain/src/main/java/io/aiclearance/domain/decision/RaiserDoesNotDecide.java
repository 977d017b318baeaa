package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;

final class RaiserDoesNotDecide implements SelfDealing {
  @Override
  public String name() {
    return "raiser-does-not-decide";
  }

  @Override
  public String sentence() {
    return "Whoever raises a request for somebody else does not approve it (R2.3).";
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    var raiser = open.request().origin().raisedBy();
    return Map.of(
        "decider",
        command.person().map(by -> by.account().value()).orElse(""),
        "raisedBy",
        raiser == null ? "the requester" : raiser.account().value());
  }

  @Override
  public boolean bars(Reviewer by, OpenCase open) {
    var raiser = open.request().origin().raisedBy();
    return raiser != null && by.person().isAlso(raiser);
  }

  @Override
  public String text() {
    return "You raised this request for somebody else. Another person must approve it.";
  }
}
