package io.aiclearance.fulfillment.directory;

import java.util.Set;

/**
 * A person's account at a provider.
 *
 * @param addresses the e-mail addresses that it goes by
 */
public record DirectoryAccount(String id, Set<String> addresses, Standing standing) {
  public DirectoryAccount {
    addresses = Set.copyOf(addresses);
  }

  /** Whether its owner can use it. */
  public enum Standing {
    LIVE,
    SUSPENDED,
    DEACTIVATED
  }

  boolean goesBy(String email) {
    return addresses.stream().anyMatch(email::equalsIgnoreCase);
  }

  @Override
  public String toString() {
    return id;
  }
}
