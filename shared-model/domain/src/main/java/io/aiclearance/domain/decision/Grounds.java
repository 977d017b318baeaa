package io.aiclearance.domain.decision;

import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.policy.Delegation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person's decision rests on beside their own role, for the evidence.
 *
 * @param through the delegation by which they decide, where it is not their own role
 * @param exceptions those that let a rule be, by the rule's name
 * @param discounted earlier approvals that do not count any more
 */
public record Grounds(
    Optional<Delegation> through,
    Map<String, ExceptionId> exceptions,
    List<ApprovalsThatCount.Discounted> discounted) {
  static final Grounds NONE = new Grounds(Optional.empty(), Map.of(), List.of());

  public Grounds {
    exceptions = Map.copyOf(exceptions);
    discounted = List.copyOf(discounted);
  }
}
