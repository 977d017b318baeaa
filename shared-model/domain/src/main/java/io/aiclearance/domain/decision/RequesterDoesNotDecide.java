package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;

final class RequesterDoesNotDecide implements SelfDealing {
  @Override
  public String name() {
    return "requester-does-not-decide";
  }

  @Override
  public String sentence() {
    return "Nobody approves their own access; a person may deny it (R2.3).";
  }

  @Override
  public boolean bars(Reviewer by, OpenCase open) {
    return by.account().equals(open.request().origin().requester().account());
  }

  @Override
  public String text() {
    return "You cannot approve your own request. Somebody else must.";
  }

  @Override
  public boolean yields(OpenCase open, DecisionCommand command) {
    return true;
  }
}
