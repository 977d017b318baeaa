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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How access is governed. A record by its name is read as it is committed now; a list comes from an
 * index, which may be a moment behind.
 */
public final class DynamoDbGovernance implements Governance {
  private static final Set<EntityRef.Kind> GOVERNED =
      EnumSet.of(
          EntityRef.Kind.GOVERNANCE,
          EntityRef.Kind.POLICY,
          EntityRef.Kind.PROJECT,
          EntityRef.Kind.BASELINE,
          EntityRef.Kind.LICENCE);

  private final ClearanceTable table;

  public DynamoDbGovernance(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public GovernancePolicy policy() {
    return find(GovernancePolicy.REF)
        .map(GovernancePolicy.class::cast)
        .orElse(GovernancePolicy.INITIAL);
  }

  @Override
  public List<ApprovalPolicy> approvalPolicies() {
    return list(GovernedItems.POLICIES, EntityRef.Kind.POLICY, ApprovalPolicy.class);
  }

  @Override
  public Optional<Project> project(ProjectKey key) {
    return find(Project.ref(key)).map(Project.class::cast);
  }

  @Override
  public List<Project> projects() {
    return list(GovernedItems.PROJECTS, EntityRef.Kind.PROJECT, Project.class);
  }

  @Override
  public List<BaselineAccess> baseline() {
    return list(GovernedItems.BASELINES, EntityRef.Kind.BASELINE, BaselineAccess.class);
  }

  @Override
  public Optional<Licence> licence() {
    return find(Licence.REF).map(Licence.class::cast);
  }

  @Override
  public Optional<Delegation> delegation(DelegationId id) {
    return table.find(Delegation.ref(id)).map(DynamoDbGovernance::readDelegation);
  }

  @Override
  public List<Delegation> delegations(Instant now) {
    // '~' sorts after every id, so that what ends at this very moment is over
    return table.all(DelegationItems.STANDING, Times.sortable(now) + "~").stream()
        .map(DynamoDbGovernance::readDelegation)
        .toList();
  }

  @Override
  public Optional<ProposedChange> proposal(ProposalId id) {
    return table.find(ProposedChange.ref(id)).map(DynamoDbGovernance::readProposal);
  }

  @Override
  public List<ProposedChange.Waiting> proposals() {
    return table.all(ProposalItems.WAITING).stream()
        .map(DynamoDbGovernance::readProposal)
        .map(ProposedChange.Waiting.class::cast)
        .toList();
  }

  @Override
  public Optional<Governed> find(EntityRef ref) {
    return GOVERNED.contains(ref.kind())
        ? table.find(ref).map(item -> GovernedItems.read(ref.kind(), item))
        : Optional.empty();
  }

  @Override
  public Page<Governed> versions(EntityRef ref, int limit, @Nullable String from) {
    return GOVERNED.contains(ref.kind())
        ? table.versions(ref, limit, from).map(item -> GovernedItems.read(ref.kind(), item))
        : new Page<>(List.of(), null);
  }

  private <T extends Governed> List<T> list(String name, EntityRef.Kind kind, Class<T> type) {
    return table.all(name).stream().map(item -> type.cast(GovernedItems.read(kind, item))).toList();
  }

  private static Delegation readDelegation(Item item) {
    return DelegationItems.read(item, EntityItems.revision(item));
  }

  private static ProposedChange readProposal(Item item) {
    return ProposalItems.read(item, EntityItems.revision(item));
  }
}
