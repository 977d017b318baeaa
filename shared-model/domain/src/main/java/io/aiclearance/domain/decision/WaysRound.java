package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;
import java.util.List;
import java.util.Optional;

/** The ways in which a person would decide about their own access (R2.3). */
final class WaysRound {
  static final List<SelfDealing> ALL =
      List.of(
          new RequesterDoesNotDecide(),
          new RaiserDoesNotDecide(),
          new SameMailboxDoesNotDecide(),
          new DelegateDoesNotDecide(),
          new NobodyActsForTheRequester());

  private WaysRound() {}

  /** The one that bars the person, where no exception in force lets it be. */
  static Optional<SelfDealing> barring(Reviewer by, OpenCase open) {
    return ALL.stream()
        .filter(way -> way.bars(by, open))
        .filter(way -> open.exceptionFrom(way.name()).isEmpty())
        .findFirst();
  }
}
