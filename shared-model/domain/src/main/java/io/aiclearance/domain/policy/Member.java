package io.aiclearance.domain.policy;

import io.aiclearance.domain.Person;
import java.util.Set;

/**
 * An account of Jira's with what Jira says of it, which is what roles are made of.
 *
 * @param active whether whoever has the account can still sign in
 * @param groups names of the Jira groups that it is in
 * @param administers whether Jira's own permission makes it one that administers Jira
 */
public record Member(
    Person person, Kind kind, boolean active, Set<String> groups, boolean administers) {
  public Member {
    groups = Set.copyOf(groups);
  }

  /** What sort of account it is. */
  public enum Kind {
    /** Somebody of the company. */
    PERSON,
    /** Somebody who knows the portal alone. */
    CUSTOMER,
    /** A program, or nothing that Jira knows: nobody who could answer for a decision. */
    MACHINE
  }

  /** Whether there is somebody behind the account who may have roles at all (R2.3). */
  public boolean isSomebody() {
    return active && kind != Kind.MACHINE;
  }

  /** Whether the account's person may have a part in deciding. */
  public boolean mayDecide() {
    return active && kind == Kind.PERSON;
  }

  public Member as(Person known) {
    return new Member(known, kind, active, groups, administers);
  }
}
