package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody looks at an exception again and lets it be: without that it stops to hold. */
public final class ReviewException {
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final List<Clause<ExceptionCase>> RULES =
      List.of(
          new ThoseWhoDecideSeeToExceptions(),
          new NobodyConcernedReviews(),
          new ExceptionIsActive());

  private ReviewException() {}

  public static Ruling judge(ExceptionCase open) {
    return Clause.firstOf(RULES, open)
        .<Ruling>map(refusal -> refusal)
        .orElseGet(() -> reviewed((AccessException.Active) open.exception(), open));
  }

  private static Transition reviewed(AccessException.Active active, ExceptionCase open) {
    var next = reviewBy(active.waiver(), active.approvedAt(), open.now());
    return new Transition(
        List.of(
            Change.to(
                new AccessException.Active(
                    active.waiver(),
                    active.approvedBy(),
                    active.approvedAt(),
                    active.place(),
                    next,
                    active.revision()),
                EventKind.EXCEPTION_REVIEWED,
                open.now(),
                open.by().actor(),
                open.facts()
                    .with("reviewByBefore", active.reviewBy().toString())
                    .with("reviewBy", next.toString()))),
        List.of());
  }

  /** Half of its whole term on, and thirty days at most. */
  static Instant reviewBy(Waiver waiver, Instant approvedAt, Instant now) {
    var half = Duration.between(approvedAt, waiver.endsAt()).dividedBy(2);
    return now.plus(half.compareTo(LONGEST) < 0 ? half : LONGEST);
  }
}
