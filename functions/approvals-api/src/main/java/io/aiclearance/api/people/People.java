package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import java.util.Set;

/** The port to Jira's people and their groups. */
public interface People {
  /** Who has exactly this e-mail address among the active people. */
  EmailMatch withEmail(String email);

  /** The names of a person's groups; none where Jira does not know the person. */
  Groups groupsOf(AccountId account);

  /** Whether Jira's own global permission makes the person one who administers it. */
  Administers administersJira(AccountId account);

  /** What Jira says of somebody's permission. */
  enum Administers {
    YES,
    NO,
    /** The service account may not ask; it could be either. */
    NOT_SAID,
    AWAY
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

  /** A person's groups, unless Jira does not answer. */
  sealed interface Groups {
    record Known(Set<String> names) implements Groups {
      public Known {
        names = Set.copyOf(names);
      }
    }

    /**
     * @param why a sentence or two
     */
    record Away(String why) implements Groups {}
  }
}
