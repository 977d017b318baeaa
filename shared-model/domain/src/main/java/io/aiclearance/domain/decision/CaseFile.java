package io.aiclearance.domain.decision;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.waiver.AccessException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies around a request when it is decided, as it is at that moment.
 *
 * @param project the registered project of the request's issue
 * @param exceptions those in force about the requester's access to the tool (R4.9)
 * @param delegations all that are in force
 * @param earlier who approved earlier, by account, as they are now: whoever is missing here counts
 *     as having lost their part
 * @param policies the approval policies that are not retired
 * @param requesterGroups the requester's Jira groups, where a policy is to decide
 */
public record CaseFile(
    Instant now,
    Optional<Project> project,
    List<AccessException.Active> exceptions,
    List<Delegation> delegations,
    Map<AccountId, Reviewer> earlier,
    List<ApprovalPolicy> policies,
    Set<String> requesterGroups) {
  public CaseFile {
    exceptions = exceptions.stream().filter(exception -> exception.inForce(now)).toList();
    delegations = delegations.stream().filter(delegation -> delegation.inForce(now)).toList();
    earlier = Map.copyOf(earlier);
    policies = List.copyOf(policies);
    requesterGroups = Set.copyOf(requesterGroups);
  }

  /** Nothing around it but its approvers, each with the roles that they approved in. */
  static CaseFile asItWas(Request request) {
    var earlier = new HashMap<AccountId, Reviewer>();
    for (var approval : request.approvals()) {
      earlier.merge(approval.by(), approver(approval), CaseFile::both);
    }
    var now = request.origin().askedAt();
    return new CaseFile(now, Optional.empty(), List.of(), List.of(), earlier, List.of(), Set.of());
  }

  private static Reviewer approver(StageApproval approval) {
    var person = new Person(approval.by(), approval.by().value(), null);
    return new Reviewer(person, Set.of(approval.stage()));
  }

  private static Reviewer both(Reviewer one, Reviewer other) {
    var roles = EnumSet.copyOf(one.roles());
    roles.addAll(other.roles());
    return new Reviewer(one.person(), roles);
  }

  /** Somebody who approved, or whose part was used: as far as they are known, or by account. */
  Person person(AccountId account) {
    return Optional.ofNullable(earlier.get(account))
        .map(Reviewer::person)
        .or(() -> lender(account))
        .orElseGet(() -> new Person(account, account.value(), null));
  }

  private Optional<Person> lender(AccountId account) {
    return Stream.concat(
            delegations.stream(),
            earlier.values().stream().flatMap(by -> by.actsFor().stream()).map(Reviewer.Stand::by))
        .map(Delegation::from)
        .filter(from -> from.account().equals(account))
        .findFirst();
  }

  /** The same at another moment. */
  CaseFile at(Instant moment) {
    return moment.equals(now)
        ? this
        : new CaseFile(
            moment, project, exceptions, delegations, earlier, policies, requesterGroups);
  }

  /** Nothing around it. */
  public static CaseFile empty(Instant now) {
    return new CaseFile(now, Optional.empty(), List.of(), List.of(), Map.of(), List.of(), Set.of());
  }
}
