package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class APlaceIsFree implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Only so many exceptions are active at a time as the risk level has places (R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.freePlace().isPresent()
        ? Optional.empty()
        : refuse(
            Refusal.Kind.CONFLICT,
            "All "
                + open.limit().mostOpen()
                + " places for exceptions at this risk level are taken. End one that is not needed"
                + " any more.");
  }
}
