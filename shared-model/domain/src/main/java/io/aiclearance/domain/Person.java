package io.aiclearance.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person as Jira knows them.
 *
 * @param email absent where Jira hides it
 */
public record Person(AccountId account, String displayName, @Nullable String email) {
  @Override
  public String toString() {
    return account.toString();
  }
}
