package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import java.util.List;

/** Somebody else approves an exception that was asked for, which takes a place, or refuses it. */
public final class DecideException {
  private static final List<Clause<ExceptionCase>> APPROVAL =
      List.of(
          new ThoseWhoDecideSeeToExceptions(),
          new LastStageApprovesExceptions(),
          new NobodyConcernedApproves(),
          new ExceptionIsWaiting(),
          new ExceptionHasNotRunOut(),
          new ToolCanHaveExceptions(),
          new WithinExceptionLength(),
          new APlaceIsFree());
  private static final List<Clause<ExceptionCase>> REFUSAL =
      List.of(new ThoseWhoDecideSeeToExceptions(), new ExceptionIsWaiting(), new StepHasAReason());

  private DecideException() {}

  public static Ruling approve(ExceptionCase open) {
    return Clause.firstOf(APPROVAL, open)
        .<Ruling>map(refusal -> refusal)
        .orElseGet(() -> approved(open));
  }

  private static Transition approved(ExceptionCase open) {
    var waiver = open.waiver();
    var active =
        new AccessException.Active(
            waiver,
            open.by().person(),
            open.now(),
            open.freePlace().orElseThrow(),
            ReviewException.reviewBy(waiver, open.now(), open.now()),
            open.exception().revision());
    var facts =
        open.capacity()
            .orElseThrow()
            .in(open.facts())
            .with("place", Integer.toString(active.place()))
            .with("reviewBy", active.reviewBy().toString());
    return new Transition(
        List.of(
            Change.to(active, EventKind.EXCEPTION_APPROVED, open.now(), open.by().actor(), facts)),
        List.of());
  }

  public static Ruling refuse(ExceptionCase open) {
    return Clause.firstOf(REFUSAL, open)
        .<Ruling>map(refusal -> refusal)
        .orElseGet(
            () ->
                new Transition(
                    List.of(
                        Change.to(
                            new AccessException.Declined(
                                open.waiver(),
                                open.by().person(),
                                open.now(),
                                open.reason(),
                                open.exception().revision()),
                            EventKind.EXCEPTION_DECLINED,
                            open.now(),
                            open.by().actor(),
                            open.facts())),
                    List.of()));
  }
}
