package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.tool;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Cases;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pending request of low risk, and what lies around it. */
final class Around {
  static final Duration LENT = Duration.ofDays(5);

  private final List<Delegation> delegations = new ArrayList<>();
  private final List<StageApproval> approvals = new ArrayList<>();
  private final Map<AccountId, Reviewer> earlier = new HashMap<>();
  private @Nullable Person raiser;
  private Person requester = Cases.REQUESTER;

  static Around aRequest() {
    return new Around();
  }

  Around raisedBy(Person person) {
    raiser = person;
    return this;
  }

  Around requestedBy(Person person) {
    requester = person;
    return this;
  }

  Around lent(Person from, Person to) {
    return lent(from, to, null);
  }

  Around lent(Person from, Person to, @Nullable ProjectKey project) {
    delegations.add(delegation(from, to, project));
    return this;
  }

  Around approvedBy(Reviewer by) {
    approvals.add(new StageApproval(Role.APPROVER, by.account(), NOW, "Fine", 30, 0));
    earlier.put(by.account(), by);
    return this;
  }

  /** Approved by somebody who has the role themselves by now, and had taken over another's part. */
  Around approvedFor(Person lender, Reviewer by) {
    approvals.add(
        new StageApproval(Role.APPROVER, by.account(), lender.account(), NOW, "Fine", 30, 0));
    earlier.put(by.account(), by);
    earlier.put(lender.account(), new Reviewer(lender, Set.of()));
    return this;
  }

  OpenCase open() {
    return open(RiskLevel.LOW);
  }

  OpenCase open(RiskLevel risk) {
    var plain = Cases.pending(tool(risk), 30);
    var origin = plain.origin();
    var request =
        new Request.Pending(
            new Origin(
                origin.key(),
                origin.issueId(),
                requester,
                raiser,
                origin.askedAt(),
                origin.lapsesAt(),
                origin.context()),
            plain.ask(),
            approvals,
            STORED);
    return new OpenCase(
        request,
        Optional.of(tool(risk)),
        Optional.empty(),
        GovernancePolicy.INITIAL,
        new CaseFile(NOW, Optional.empty(), List.of(), delegations, earlier, List.of(), Set.of()));
  }

  static Delegation delegation(Person from, Person to, @Nullable ProjectKey project) {
    return new Delegation(
        new DelegationId("lent"),
        from,
        to,
        Set.of(Role.APPROVER),
        project,
        null,
        NOW.minusSeconds(1),
        NOW.plus(LENT),
        "Away",
        null,
        STORED);
  }
}
