package io.aiclearance.storage;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.ProposedChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How access is governed; nothing of it can be written yet, so there is nothing to read. */
public final class DynamoDbGovernance implements Governance {
  public DynamoDbGovernance(DynamoDbClient client, String table) {}

  @Override
  public GovernancePolicy policy() {
    return GovernancePolicy.INITIAL;
  }

  @Override
  public List<ApprovalPolicy> approvalPolicies() {
    return List.of();
  }

  @Override
  public Optional<Project> project(ProjectKey key) {
    return Optional.empty();
  }

  @Override
  public List<Project> projects() {
    return List.of();
  }

  @Override
  public List<BaselineAccess> baseline() {
    return List.of();
  }

  @Override
  public Optional<Licence> licence() {
    return Optional.empty();
  }

  @Override
  public Optional<Delegation> delegation(DelegationId id) {
    return Optional.empty();
  }

  @Override
  public List<Delegation> delegations(Instant now) {
    return List.of();
  }

  @Override
  public Optional<ProposedChange> proposal(ProposalId id) {
    return Optional.empty();
  }

  @Override
  public List<ProposedChange.Waiting> proposals() {
    return List.of();
  }

  @Override
  public Optional<Governed> find(EntityRef ref) {
    return Optional.empty();
  }

  @Override
  public Page<Governed> versions(EntityRef ref, int limit, @Nullable String from) {
    return new Page<>(List.of(), null);
  }
}
