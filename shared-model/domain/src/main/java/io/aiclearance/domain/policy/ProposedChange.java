package io.aiclearance.domain.policy;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Revision;
import java.time.Instant;

/** A change of governance that one admin proposes and another one approves or declines. */
public sealed interface ProposedChange extends Entity {
  Proposal proposal();

  @Override
  default EntityRef ref() {
    return ref(proposal().id());
  }

  static EntityRef ref(ProposalId id) {
    return new EntityRef(EntityRef.Kind.PROPOSAL, id.value());
  }

  /**
   * What is proposed.
   *
   * @param wanted the record as it is to be, on the version that it was proposed on
   */
  record Proposal(ProposalId id, Governed wanted, Person by, Instant at, String reason) {}

  record Waiting(Proposal proposal, Revision revision) implements ProposedChange {}

  record Applied(Proposal proposal, Person by, Instant at, Revision revision)
      implements ProposedChange {}

  record Declined(Proposal proposal, Person by, Instant at, String reason, Revision revision)
      implements ProposedChange {}
}
