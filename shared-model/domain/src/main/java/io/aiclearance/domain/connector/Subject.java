package io.aiclearance.domain.connector;

import io.aiclearance.domain.AccountId;

/**
 * The person whose membership a connector manages.
 *
 * @param email how the provider knows the person, unless a mapping says otherwise (R5.6)
 */
public record Subject(AccountId account, String email) {
  @Override
  public String toString() {
    return account.toString();
  }
}
