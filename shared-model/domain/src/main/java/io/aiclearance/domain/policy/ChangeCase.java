package io.aiclearance.domain.policy;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import java.util.Optional;

/**
 * A proposed change as it is looked at.
 *
 * @param current the record as it is now
 * @param yes whether it is to be applied; else it is to be let go
 */
record ChangeCase(
    ProposedChange change, Optional<Governed> current, Reviewer by, boolean yes, String reason) {
  ProposedChange.Proposal proposal() {
    return change.proposal();
  }

  Person person() {
    return by.person();
  }

  /** Whether whoever proposed it acts on it, under whichever account or address. */
  boolean own() {
    return person().isAlso(proposal().by());
  }

  boolean movedOn() {
    var revision = current.map(Governed::revision).orElse(Revision.NEW);
    return !revision.equals(proposal().wanted().revision());
  }
}
