package io.aiclearance.api.http;

import io.aiclearance.domain.Refusal;
import java.time.Duration;
import java.util.List;

/** Every problem that the API answers with; none repeats what was sent or says what is hidden. */
public final class Problems {
  private Problems() {}

  public static Problem badInput(List<InputError> errors) {
    return new Problem(
            "invalid-request",
            "The request is not understood",
            400,
            "Correct what the errors name, and send it again.")
        .with(errors);
  }

  public static Problem badInput(String pointer, String detail) {
    return badInput(List.of(new InputError(pointer, detail)));
  }

  public static Problem badCursor() {
    return badInput("cursor", "This is no cursor of this list. Begin again without one.");
  }

  public static Problem tooLarge(int mostBytes) {
    return new Problem(
        "too-large", "The body is too large", 413, "Send at most " + mostBytes / 1024 + " KiB.");
  }

  public static Problem tooManyKeys(int most) {
    return new Problem(
            "too-many-keys",
            "Too many issue keys",
            400,
            "Send at most " + most + " issue keys at a time.")
        .with(List.of(new InputError("/issueKeys", "At most " + most + " issue keys.")));
  }

  public static Problem badToken() {
    return new Problem("unauthorized", "The sign-in is not valid", 401, "Sign in again.");
  }

  public static Problem notBound(String detail) {
    return new Problem(
        "account-not-linked", "No Jira account belongs to this sign-in", 403, detail);
  }

  public static Problem forbidden(String detail) {
    return new Problem("forbidden", "Not allowed", 403, detail);
  }

  public static Problem notFound() {
    return new Problem(
        "not-found",
        "Not found",
        404,
        "There is nothing here that you may see. Check the address.");
  }

  public static Problem conflict(String detail) {
    return new Problem("conflict", "The state does not allow this", 409, detail);
  }

  /** Each value that something else stands against, with what to do about it. */
  public static Problem conflict(List<InputError> errors) {
    return conflict(errors.getFirst().detail()).with(errors);
  }

  public static Problem invalid(String detail) {
    return new Problem("invalid", "Not within the rules", 422, detail);
  }

  /** Each value that cannot be, with what to do about it. */
  public static Problem invalid(List<InputError> errors) {
    return invalid("Correct what the errors name, and send it again.").with(errors);
  }

  public static Problem versionRequired() {
    return new Problem(
        "version-required",
        "Say which version you have changed",
        428,
        "Send If-Match with the ETag that the GET of this address answers.");
  }

  public static Problem staleVersion() {
    return new Problem(
        "stale-version",
        "Somebody changed this meanwhile",
        412,
        "Get it again, look at what has changed, and send your change with the new ETag.");
  }

  public static Problem keyIsTaken() {
    return invalid(
        "This Idempotency-Key was sent before with another request. Send the same one again with"
            + " it, or take a new key for a new request.");
  }

  public static Problem tooManyOperations(Duration wait) {
    return tooManyOperations(5, wait);
  }

  public static Problem tooManyOperations(int most, Duration wait) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Problem(
            "rate-limited",
            "Too many operations",
            429,
            "At most " + most + " such operations a minute. Try again in " + seconds + " s.")
        .retryAfter(seconds);
  }

  public static Problem internal(String reference) {
    return new Problem(
        "internal",
        "Something went wrong here",
        500,
        "Try again. If it stays, tell an administrator this reference: " + reference);
  }

  /**
   * @param why what Jira or the way to it says of that
   */
  public static Problem jiraAway(String why) {
    return new Problem(
            "unavailable",
            "Jira does not answer",
            503,
            "Your roles cannot be read from Jira just now. Try again in a minute. " + why)
        .retryAfter(30);
  }

  /** Jira does not say whether those who approved earlier still may. */
  public static Problem approversNotKnown() {
    return unavailable(
        "Jira does not answer",
        "Whether the earlier approvals of this request still count cannot be read from Jira just"
            + " now. Nothing was decided: try again in a minute.",
        Duration.ofSeconds(30));
  }

  /** Jira does not say what somebody may do, or in which groups they are. */
  public static Problem peopleNotKnown() {
    return unavailable(
        "Jira does not answer",
        "What people may do, and their groups, cannot be read from Jira just now. Try again in a"
            + " minute.",
        Duration.ofSeconds(30));
  }

  public static Problem unavailable(String title, String detail, Duration wait) {
    return new Problem("unavailable", title, 503, detail)
        .retryAfter(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  public static Problem of(Refusal refusal) {
    var grant = refusal.openGrant();
    if (grant != null) {
      return new Problem(
              "open-grant-exists", "The person has this access already", 409, refusal.text())
          .with(grant.value());
    }
    return switch (refusal.kind()) {
      case NOT_FOUND -> notFound();
      case FORBIDDEN -> forbidden(refusal.text());
      case CONFLICT -> conflict(refusal.text());
      case INVALID -> invalid(refusal.text());
    };
  }
}
