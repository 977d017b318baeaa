package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.policy.Capacity;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Interested;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One person's step in the life of an exception, and all that the rules look at.
 *
 * @param exception as it is before the step; one that is asked for now is not stored yet
 * @param tool as it stands in the catalog now
 * @param placesTaken at the risk level, those beyond its limit of today included
 * @param reason why, in the words of whoever takes this step
 */
public record ExceptionCase(
    AccessException exception,
    Optional<Tool> tool,
    GovernancePolicy governance,
    List<Delegation> delegations,
    Set<Integer> placesTaken,
    Reviewer by,
    String reason,
    Instant now) {
  public ExceptionCase {
    delegations = List.copyOf(delegations);
    placesTaken = Set.copyOf(placesTaken);
  }

  Waiver waiver() {
    return exception.waiver();
  }

  ExceptionLimit limit() {
    return governance.exceptionsAt(waiver().risk());
  }

  /** Whose yes an exception needs: the last stage's of the level that asks for more. */
  Role lastRole() {
    var asked = waiver().risk();
    var level = tool.map(Tool::risk).filter(now -> now.compareTo(asked) > 0).orElse(asked);
    return governance.at(level).stages().getLast().role();
  }

  /** At the site, since exceptions are no project's; Jira admins stand in for approvers (R2.2). */
  Optional<Capacity> capacity() {
    var own = Capacity.atSite(by, lastRole(), waiver().tool(), now);
    return lastRole() == Role.APPROVER
        ? own.or(() -> Capacity.atSite(by, Role.JIRA_ADMIN, waiver().tool(), now))
        : own;
  }

  boolean byOneOf(Person... people) {
    return new Interested(List.of(people), delegations, now).includes(by);
  }

  /** None while more are active than a limit that was lowered meanwhile allows (R4.9). */
  Optional<Integer> freePlace() {
    if (placesTaken.size() >= limit().mostOpen()) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, limit().mostOpen())
        .filter(place -> !placesTaken.contains(place))
        .boxed()
        .findFirst();
  }

  /** What evidence about this step names. */
  Facts facts() {
    return facts(waiver()).underGovernance(governance.version()).with("reason", reason);
  }

  static Facts facts(Waiver waiver) {
    return new Facts(waiver.subject().account(), waiver.tool(), null, null, null, Map.of())
        .with(
            "overrides",
            waiver.overrides().stream()
                .map(Overridable::rule)
                .sorted()
                .collect(Collectors.joining(", ")))
        .with("risk", Words.of(waiver.risk()))
        .with("owner", waiver.owner().account().value())
        .with("askedBy", waiver.askedBy().account().value())
        .with("endsAt", waiver.endsAt().toString());
  }
}
