package io.aiclearance.domain.intake;

import java.util.Locale;

/** The secrets that an admin sets up through the product. */
public enum SecretName {
  /** What Jira signs its webhooks with. */
  WEBHOOK_SECRET,
  /** What the product signs in to Jira with. */
  JIRA_CREDENTIALS;

  /** As evidence and keys say it: {@code webhook-secret}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
