package io.aiclearance.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person as Jira knows them.
 *
 * @param email absent where Jira hides it
 */
public record Person(AccountId account, String displayName, @Nullable String email) {
  /** Whether both are one human being, as far as accounts and e-mail addresses tell (R2.3). */
  public boolean isAlso(Person other) {
    return account.equals(other.account)
        || (email != null
            && other.email != null
            && new Mailbox(email).equals(new Mailbox(other.email)));
  }

  @Override
  public String toString() {
    return account.toString();
  }
}
