package io.aiclearance.domain.job;

import java.util.Locale;

/** What a job does for its grant. */
public enum Action {
  PROVISION,
  DEPROVISION,
  VERIFY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
