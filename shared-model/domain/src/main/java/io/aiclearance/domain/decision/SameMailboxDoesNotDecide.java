package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;

final class SameMailboxDoesNotDecide implements SelfDealing {
  @Override
  public String name() {
    return "same-mailbox-does-not-decide";
  }

  @Override
  public String sentence() {
    return "Another account with a variant of the requester's e-mail address is the requester's"
        + " (R2.3).";
  }

  /** The addresses themselves are nobody else's to read. */
  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    var known =
        open.request().origin().requester().email() != null
            && command.person().filter(by -> by.person().email() != null).isPresent();
    return Map.of("eMailAddresses", known ? "of both, compared" : "not known of both");
  }

  @Override
  public boolean bars(Reviewer by, OpenCase open) {
    var requester = open.request().origin().requester();
    return !by.account().equals(requester.account()) && by.person().isAlso(requester);
  }

  @Override
  public String text() {
    return "Your e-mail address is a variant of the requester's. Somebody else must approve the"
        + " request.";
  }
}
