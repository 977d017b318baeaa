package io.aiclearance.testkit;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Entity;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Governance over what a store in memory holds.
 *
 * @param now every entity as it is
 * @param ever every state that was ever committed, oldest first
 */
public record InMemoryGovernance(Supplier<Collection<Entity>> now, Supplier<List<Entity>> ever)
    implements Governance {
  @Override
  public GovernancePolicy policy() {
    return all(GovernancePolicy.class).findFirst().orElse(GovernancePolicy.INITIAL);
  }

  @Override
  public List<ApprovalPolicy> approvalPolicies() {
    return all(ApprovalPolicy.class).filter(Governed::inUse).toList();
  }

  @Override
  public Optional<Project> project(ProjectKey key) {
    return all(Project.class).filter(project -> project.key().equals(key)).findFirst();
  }

  @Override
  public List<Project> projects() {
    return all(Project.class).filter(Governed::inUse).toList();
  }

  @Override
  public List<BaselineAccess> baseline() {
    return all(BaselineAccess.class).filter(Governed::inUse).toList();
  }

  @Override
  public Optional<Licence> licence() {
    return all(Licence.class).findFirst();
  }

  @Override
  public Optional<Delegation> delegation(DelegationId id) {
    return all(Delegation.class).filter(delegation -> delegation.id().equals(id)).findFirst();
  }

  @Override
  public List<Delegation> delegations(Instant moment) {
    return all(Delegation.class)
        .filter(d -> d.revokedAt() == null && moment.isBefore(d.endsAt()))
        .sorted(Comparator.comparing(Delegation::endsAt).thenComparing(d -> d.id().value()))
        .toList();
  }

  @Override
  public Optional<ProposedChange> proposal(ProposalId id) {
    return all(ProposedChange.class).filter(p -> p.proposal().id().equals(id)).findFirst();
  }

  @Override
  public List<ProposedChange.Waiting> proposals() {
    return all(ProposedChange.Waiting.class)
        .sorted(
            Comparator.comparing((ProposedChange.Waiting p) -> p.proposal().at())
                .thenComparing(p -> p.proposal().id().value()))
        .toList();
  }

  @Override
  public Optional<Governed> find(EntityRef ref) {
    return all(Governed.class).filter(record -> record.ref().equals(ref)).findFirst();
  }

  @Override
  public Page<Governed> versions(EntityRef ref, int limit, @Nullable String from) {
    var versions =
        ever.get().stream()
            .filter(Governed.class::isInstance)
            .map(Governed.class::cast)
            .filter(record -> record.ref().equals(ref))
            .toList();
    return Listing.page(versions, Comparator.comparing(Governed::version).reversed(), limit, from);
  }

  private <T extends Entity> Stream<T> all(Class<T> type) {
    return now.get().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(entity -> entity.ref().id()));
  }
}
