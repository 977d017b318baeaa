package io.aiclearance.domain.policy;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that reads how access is governed. */
public interface Governance {
  /** {@link GovernancePolicy#INITIAL} until an admin has said otherwise. */
  GovernancePolicy policy();

  /** Those that are not retired, by id. */
  List<ApprovalPolicy> approvalPolicies();

  /** Whether it takes part or has done so. */
  Optional<Project> project(ProjectKey key);

  /** Those that take part, by key. */
  List<Project> projects();

  /** Those that are not ended, by id. */
  List<BaselineAccess> baseline();

  Optional<Licence> licence();

  Optional<Delegation> delegation(DelegationId id);

  /** Those that are neither over nor revoked, whether or not they have started. */
  List<Delegation> delegations(Instant now);

  Optional<ProposedChange> proposal(ProposalId id);

  /** Oldest first. */
  List<ProposedChange.Waiting> proposals();

  /** Any governed record as it is now, retired ones too. */
  Optional<Governed> find(EntityRef ref);

  /** The versions of one governed record, newest first. */
  Page<Governed> versions(EntityRef ref, int limit, @Nullable String from);
}
