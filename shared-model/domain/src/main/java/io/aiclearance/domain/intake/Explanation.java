package io.aiclearance.domain.intake;

import java.util.List;

/**
 * Why something is as it is, for whoever wonders (R9).
 *
 * @param reason stable: {@code wrong-request-type}
 * @param says a sentence that says what is so
 * @param whatToDo a sentence that says what to do next
 * @param checks what to look at, one after the other, where the cause is not known
 */
public record Explanation(String reason, String says, String whatToDo, List<String> checks) {
  /** What those who cannot change the set-up are told of a closed gate: whom to ask. */
  public static final Explanation NOT_ENABLED =
      new Explanation(
          "not-enabled",
          "AI tools cannot be asked for here.",
          "Ask a Jira admin where to ask for AI tools, or to enable this form.");

  public Explanation {
    checks = List.copyOf(checks);
  }

  public Explanation(String reason, String says, String whatToDo) {
    this(reason, says, whatToDo, List.of());
  }

  /** For those who can change the set-up. */
  public static Explanation of(ClosedGate gate) {
    return new Explanation(gate.word(), gate.says(), gate.whatToDo());
  }
}
