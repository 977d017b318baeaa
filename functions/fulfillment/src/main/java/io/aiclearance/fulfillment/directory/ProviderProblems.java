package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.Problem;

/**
 * What can be wrong at a provider, in sentences that say what to do (R5.3).
 *
 * @param provider the provider's name as an administrator knows it
 */
public record ProviderProblems(String provider) {
  public Problem rateLimited() {
    return problem("rate-limited", "%s asked us to slow down; we try again by ourselves.");
  }

  public Problem unavailable() {
    return problem("provider-unavailable", "%s is not available; we try again by ourselves.");
  }

  public Problem unreachable() {
    return problem(
        "provider-unreachable",
        "%s cannot be reached; we try again, and if it stays so, check the connector's base URL.");
  }

  public Problem noAnswer() {
    return problem("no-answer", "%s did not answer in time; we look before we try again.");
  }

  public Problem unreadableAnswer() {
    return problem(
        "unreadable-answer",
        "What came back does not look like %s; we look again, and if it stays so, check the"
            + " connector's base URL.");
  }

  public Problem slow() {
    return problem("provider-slow", "%s answers too slowly just now; we try again by ourselves.");
  }

  public Problem badCredentials() {
    return problem(
        "bad-credentials",
        "%s does not accept the connector's credentials; renew them, then do this by hand or try"
            + " again.");
  }

  public Problem notPermitted() {
    return problem(
        "not-permitted",
        "%s does not let the connector manage this group; grant it the permission for group"
            + " members.");
  }

  public Problem notReplicated() {
    return problem(
        "not-replicated", "%s does not see the change everywhere yet; we try again by ourselves.");
  }

  public Problem concurrentChange() {
    return problem(
        "concurrent-change", "Somebody changed the group at %s at the same moment; we try again.");
  }

  public Problem noSuchGroup() {
    return problem(
        "no-such-group", "The tool's group does not exist at %s; bind the tool to a group again.");
  }

  public Problem noSuchPerson() {
    return problem(
        "no-such-person",
        "%s has no account with this person's e-mail address; create it or map the person.");
  }

  public Problem ambiguousPerson() {
    return problem(
        "ambiguous-person",
        "%s has several accounts with this person's e-mail address; map the person to one.");
  }

  public Problem personDeactivated() {
    return problem(
        "person-deactivated",
        "This person's account at %s is deactivated; activate it before giving access.");
  }

  public Problem personSuspended() {
    return problem(
        "person-suspended",
        "This person's account at %s is suspended; end the suspension before giving access.");
  }

  /**
   * @param code a stable problem code
   * @param what finishes the sentence "The tool's group at PROVIDER …"
   */
  public Problem groupNotOurs(String code, String what) {
    return new Problem(
        code,
        "The tool's group at %s %s; bind the tool to a group of its own."
            .formatted(provider, what));
  }

  /**
   * @param answer the provider's own error code, kept only if it looks like one
   */
  public Problem refused(int status, String answer) {
    var reason = answer.matches("[A-Za-z0-9_.-]{1,64}") ? ", " + answer : "";
    return new Problem(
        "request-refused",
        "%s refused the request (HTTP %d%s); do it by hand and tell whoever runs this system."
            .formatted(provider, status, reason));
  }

  private Problem problem(String code, String sentence) {
    return new Problem(code, sentence.formatted(provider));
  }
}
