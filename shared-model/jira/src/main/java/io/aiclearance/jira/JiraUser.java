package io.aiclearance.jira;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Jira account.
 *
 * @param accountType {@code atlassian}, {@code customer} or {@code app}
 * @param emailAddress absent where the person hides it
 */
public record JiraUser(
    String accountId,
    @Nullable String accountType,
    @Nullable String emailAddress,
    @Nullable String displayName,
    boolean active) {
  public JiraUser {
    Objects.requireNonNull(accountId);
  }

  @Override
  public String toString() {
    return "JiraUser[" + accountId + "]";
  }
}
