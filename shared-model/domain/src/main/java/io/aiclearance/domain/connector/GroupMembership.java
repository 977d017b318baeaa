package io.aiclearance.domain.connector;

/**
 * The port to one provider's groups: adds, removes and asks. Every call is repeatable, none sleeps
 * or retries by itself, and none throws for what a provider can answer.
 */
public interface GroupMembership {
  ProviderOutcome add(Subject subject, String groupId);

  ProviderOutcome remove(Subject subject, String groupId);

  Observation observe(Subject subject, String groupId);
}
