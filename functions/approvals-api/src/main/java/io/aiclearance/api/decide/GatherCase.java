package io.aiclearance.api.decide;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.CaseFile;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.ToolInQuestion;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what a decision looks at, and no more than it needs. */
public final class GatherCase {
  private final Catalog catalog;
  private final Grants grants;
  private final Governance governance;
  private final Exceptions exceptions;
  private final Authorities authorities;

  public GatherCase(
      Catalog catalog,
      Grants grants,
      Governance governance,
      Exceptions exceptions,
      Authorities authorities) {
    this.catalog = catalog;
    this.grants = grants;
    this.governance = governance;
    this.exceptions = exceptions;
    this.authorities = authorities;
  }

  /**
   * Empty where nobody can say what earlier approvers may do now: then nothing is counted and
   * nothing dropped.
   */
  Optional<OpenCase> of(Request request, DecisionCommand command, Instant now) {
    return earlier(request, command, now).map(known -> open(request, command, known, now));
  }

  /** The same with the exceptions about it, which few decisions need. */
  OpenCase withExceptions(OpenCase open) {
    var file = open.file();
    return new OpenCase(
        open.request(),
        open.tool(),
        open.openGrant(),
        open.governance(),
        new CaseFile(
            file.now(),
            file.project(),
            exceptions(open.request(), open.tool()),
            file.delegations(),
            file.earlier(),
            file.policies(),
            file.requesterGroups()));
  }

  /**
   * The same with what policies look at; empty where nobody can say in which groups the requester
   * is.
   */
  Optional<OpenCase> withPolicies(OpenCase open) {
    var policies = governance.approvalPolicies();
    var requester = open.request().origin().requester().account();
    var groups =
        policies.isEmpty()
            ? Optional.of(Set.<String>of())
            : authorities.of(requester, open.file().now()).map(Reviewer::groups);
    return groups.map(known -> withPolicies(open, policies, known));
  }

  /** The same for a requester in those groups. */
  OpenCase withPolicies(OpenCase open, Set<String> groups) {
    return withPolicies(open, governance.approvalPolicies(), groups);
  }

  private static OpenCase withPolicies(
      OpenCase open, List<ApprovalPolicy> policies, Set<String> groups) {
    var file = open.file();
    return new OpenCase(
        open.request(),
        open.tool(),
        open.openGrant(),
        open.governance(),
        new CaseFile(
            file.now(),
            file.project(),
            file.exceptions(),
            file.delegations(),
            file.earlier(),
            policies,
            groups));
  }

  private OpenCase open(
      Request request, DecisionCommand command, Map<AccountId, Reviewer> earlier, Instant now) {
    var tool = ToolInQuestion.of(request, command, catalog);
    var openGrant =
        tool.map(Tool::id)
            .or(() -> request.asked().flatMap(Ask::tool))
            .flatMap(id -> grants.openFor(request.origin().requester().account(), id));
    return new OpenCase(
        request,
        tool,
        openGrant,
        governance.policy(),
        new CaseFile(
            now,
            governance.project(request.key().project()),
            // an approval that stands already may stand by an exception alone
            command.approves() && !request.approvals().isEmpty()
                ? exceptions(request, tool)
                : List.of(),
            command.approves() ? governance.delegations(now) : List.<Delegation>of(),
            earlier,
            List.of(),
            Set.of()));
  }

  private List<AccessException.Active> exceptions(Request request, Optional<Tool> tool) {
    Optional<ToolId> id = tool.map(Tool::id).or(() -> request.asked().flatMap(Ask::tool));
    var requester = request.origin().requester().account();
    return id.map(known -> exceptions.about(requester, known)).orElse(List.of());
  }

  private Optional<Map<AccountId, Reviewer>> earlier(
      Request request, DecisionCommand command, Instant now) {
    var accounts = new HashSet<AccountId>();
    if (request instanceof Request.Pending && command.approves()) {
      request.approvals().stream().map(StageApproval::by).forEach(accounts::add);
    }
    var known = new HashMap<AccountId, Reviewer>();
    for (var account : accounts) {
      var person =
          command
              .person()
              .filter(by -> by.account().equals(account))
              .or(() -> authorities.of(account, now));
      if (person.isEmpty()) {
        return Optional.empty();
      }
      known.put(account, person.get());
    }
    if (!accounts.isEmpty()) {
      request.approvals().stream()
          .flatMap(approval -> Stream.ofNullable(approval.onBehalfOf()))
          .filter(lender -> !known.containsKey(lender))
          .distinct()
          .toList()
          .forEach(lender -> authorities.of(lender, now).ifPresent(who -> known.put(lender, who)));
    }
    return Optional.of(known);
  }
}
