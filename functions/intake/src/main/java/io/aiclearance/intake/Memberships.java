package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.intake.Tickets.Pause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port that asks Jira for a person's groups. */
@FunctionalInterface
interface Memberships {
  Answer of(AccountId account);

  sealed interface Answer {}

  record Known(Set<String> groups) implements Answer {
    public Known {
      groups = Set.copyOf(groups);
    }
  }

  /**
   * Jira did not answer, or may not tell.
   *
   * @param pause what Jira asks for, where it asks for a pause
   */
  record NotNow(String why, @Nullable Pause pause) implements Answer {}
}
