package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import java.util.List;

/** Somebody asks for an exception; it overrides nothing until somebody else has approved it. */
public final class AskException {
  private static final List<Clause<ExceptionCase>> RULES =
      List.of(
          new ThoseWhoDecideSeeToExceptions(),
          new StepHasAReason(),
          new ToolCanHaveExceptions(),
          new WithinExceptionLength());

  private AskException() {}

  public static Ruling judge(ExceptionCase open) {
    return Clause.firstOf(RULES, open)
        .<Ruling>map(refusal -> refusal)
        .orElseGet(
            () ->
                new Transition(
                    List.of(
                        Change.to(
                            open.exception(),
                            EventKind.EXCEPTION_ASKED,
                            open.now(),
                            open.by().actor(),
                            open.facts())),
                    List.of()));
  }
}
