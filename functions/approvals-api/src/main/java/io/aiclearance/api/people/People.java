package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.ProjectRole;
import io.aiclearance.domain.policy.RoleHolders;
import java.util.Set;

/** The port to Jira's people, their groups and their part in projects. */
public interface People {
  /** Who has exactly this e-mail address among the active people. */
  EmailMatch withEmail(String email);

  /** What sort of account it is; a machine's that is not active where Jira does not know it. */
  Said<Profile> profile(AccountId account);

  /** The names of a person's groups; none where Jira does not know the person. */
  Said<Set<String>> groupsOf(AccountId account);

  /** Whether Jira's own global permission makes the person one who administers it. */
  Said<Administers> administersJira(AccountId account);

  /** Who has a project role; nobody where there is none, or Jira shows it to nobody of us. */
  Said<RoleHolders> holdersOf(ProjectRole role);

  /** An account as such. */
  record Profile(Person person, Member.Kind kind, boolean active) {
    /** Of an account that Jira does not know. */
    static Profile unknown(AccountId account) {
      return new Profile(new Person(account, account.value(), null), Member.Kind.MACHINE, false);
    }
  }

  /** What Jira says of somebody's permission. */
  enum Administers {
    YES,
    NO,
    /** The service account may not ask; it could be either. */
    NOT_SAID
  }

  /** What a look-up by e-mail found. */
  sealed interface EmailMatch {
    record One(Person person) implements EmailMatch {}

    /** Nobody, or more than one. */
    record NotOne() implements EmailMatch {}

    /**
     * @param why a sentence or two
     */
    record Away(String why) implements EmailMatch {}
  }
}
