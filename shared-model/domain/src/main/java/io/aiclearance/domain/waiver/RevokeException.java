package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import java.util.List;

/** Somebody ends an exception before its end; access that it let be stays until its own end. */
public final class RevokeException {
  private static final List<Clause<ExceptionCase>> RULES =
      List.of(new ThoseWhoDecideSeeToExceptions(), new ExceptionIsNotOver(), new StepHasAReason());

  private RevokeException() {}

  public static Ruling judge(ExceptionCase open) {
    return Clause.firstOf(RULES, open)
        .<Ruling>map(refusal -> refusal)
        .orElseGet(
            () ->
                new Transition(
                    List.of(
                        Change.to(
                            new AccessException.Revoked(
                                open.waiver(),
                                open.by().person(),
                                open.now(),
                                open.reason(),
                                place(open.exception()),
                                open.exception().revision()),
                            EventKind.EXCEPTION_REVOKED,
                            open.now(),
                            open.by().actor(),
                            open.facts().with("place", Integer.toString(place(open.exception()))))),
                    List.of()));
  }

  private static int place(AccessException exception) {
    return exception instanceof AccessException.Active active ? active.place() : 0;
  }
}
