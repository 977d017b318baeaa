package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;
import java.util.Optional;

/** One of the ways in which somebody would decide about their own access (R2.3). */
interface SelfDealing extends Rule {
  boolean bars(Reviewer by, OpenCase open);

  /** What somebody is told whom it bars. */
  String text();

  @Override
  default boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.person().isPresent();
  }

  @Override
  default Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "decider", command.person().map(by -> by.account().value()).orElse(""),
        "requester", open.request().origin().requester().account().value());
  }

  @Override
  default Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command
        .person()
        .filter(by -> command.approves() && bars(by, open))
        .flatMap(_ -> refuse(Refusal.Kind.FORBIDDEN, text()));
  }
}
