package io.aiclearance.api.decide;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.request.Request;

/** What one person's decision came to. */
public sealed interface DecideOutcome {
  /**
   * The decision stands, made now or by an earlier call that said the same.
   *
   * @param request as it is with the decision in it
   */
  record Decided(Word word, Request request) implements DecideOutcome {}

  record Refused(Refusal refusal) implements DecideOutcome {}

  /** Nobody can say just now whether earlier approvals still count: nothing was decided. */
  record NotSaid() implements DecideOutcome {}

  /** What a decision can do to a request. */
  enum Word {
    APPROVED("approved"),
    STAGE_APPROVED("stageApproved"),
    DENIED("denied");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
