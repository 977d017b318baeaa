package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.ApprovalPolicy;

/**
 * An approval policy that was looked at, and what it came to (R4.3).
 *
 * @param why a sentence without personal data
 */
public record Considered(ApprovalPolicy policy, Verdict verdict, String why) {

  /** What a policy comes to for one request. */
  public enum Verdict {
    APPROVES,
    /** It is the one to go by, and something that it asks for is not so. */
    NOT_MET,
    /** It is the one to go by, and leaves it to people. */
    SWITCHES_OFF,
    /** Another one says more, or came first. */
    PASSED_OVER,
    /** It is for another project or tool. */
    ELSEWHERE;

    /** Whether the policy is for the request's project and tool at all. */
    public boolean covers() {
      return this != ELSEWHERE;
    }
  }

  /** As evidence has it: {@code v3: The requester is in none of its groups.} */
  public String text() {
    return "v" + policy.version() + ": " + why;
  }
}
