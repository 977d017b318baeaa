package io.aiclearance.domain.evidence;

import io.aiclearance.domain.AccountId;

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

  enum Part implements Actor {
    INTAKE,
    FULFILLMENT,
    TICKET_SYNC,
    EXPIRY,
    SETUP;

    @Override
    public String word() {
      return "system:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
