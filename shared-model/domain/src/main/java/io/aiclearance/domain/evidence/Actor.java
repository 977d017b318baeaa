package io.aiclearance.domain.evidence;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.PolicyId;

/** Who made a change: a person, or a named part of the system. */
public sealed interface Actor {
  /** How the actor stands in evidence: {@code person:ID} or {@code system:NAME}. */
  String word();

  record Someone(AccountId account) implements Actor {
    @Override
    public String word() {
      return "person:" + account;
    }
  }

  /**
   * An approval policy that decided by itself (R4.3).
   *
   * @param version which of its versions did
   */
  record Policy(PolicyId policy, long version) implements Actor {
    @Override
    public String word() {
      return "policy:" + policy + "@" + version;
    }
  }

  enum Part implements Actor {
    INTAKE,
    FULFILLMENT,
    TICKET_SYNC,
    EXPIRY,
    LAPSING,
    SETUP;

    @Override
    public String word() {
      return "system:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
