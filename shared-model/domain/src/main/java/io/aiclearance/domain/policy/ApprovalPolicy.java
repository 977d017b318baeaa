package io.aiclearance.domain.policy;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.evidence.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that may approve by itself (R4.3).
 *
 * @param groups the Jira groups of which a requester must be in one
 * @param maxDays the longest access that it approves; what the risk level allows where absent
 * @param retired whether it is kept for the record alone
 * @param changedBy who wrote this version: it decides nothing about their own access (R2.3)
 */
public record ApprovalPolicy(
    PolicyId id,
    String name,
    PolicyScope scope,
    boolean autoApprove,
    Set<String> groups,
    @Nullable Integer maxDays,
    boolean retired,
    Person changedBy,
    Revision revision)
    implements Governed, Decider {
  public ApprovalPolicy {
    groups = Set.copyOf(groups);
    if (name.isBlank() || (maxDays != null && maxDays < 1)) {
      throw new IllegalArgumentException("a policy has a name, and at least a day");
    }
  }

  @Override
  public boolean inUse() {
    return !retired;
  }

  @Override
  public EntityRef ref() {
    return ref(id);
  }

  public static EntityRef ref(PolicyId id) {
    return new EntityRef(EntityRef.Kind.POLICY, id.value());
  }

  @Override
  public Actor actor() {
    return new Actor.Policy(id, version());
  }
}
