package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Says why an issue is not among the requests that wait in Approvals (R3.3, R9). */
public final class ExplainIssue {
  static final Explanation NEVER_ANNOUNCED =
      new Explanation(
          "never-announced",
          "Nothing is known of this issue: Jira has not announced it, or it is just being read.",
          "Wait fifteen minutes, in which issues that were never announced are looked for. If it is"
              + " still not known then, go through the checks.",
          List.of(
              "The webhook in Jira, or the Automation rule, is enabled, and its URL is the one that"
                  + " the product's installation names.",
              "Its JQL filter lets this issue through, and it announces issues that are created and"
                  + " issues that are updated.",
              "Its secret is the product's: what is signed with another one is refused.",
              "The service account may see the issue: run the permission check under Intake &"
                  + " Approvals.",
              "No announcement is stuck: the operators have an alarm for that (IntakeDlqAlarm)."));

  private ExplainIssue() {}

  /**
   * @param refused what is remembered of it for thirty days where it is no request
   */
  public static Explanation explain(
      IssueKey issue,
      Optional<SiteSettings> site,
      Optional<Request> request,
      Optional<RefusedIssue> refused) {
    if (request.isPresent()) {
      return explain(request.get());
    }
    if (refused.isPresent()) {
      return Explanation.of(refused.get().why());
    }
    if (site.isEmpty()) {
      return Explanation.of(ClosedGate.SITE_NOT_CONNECTED);
    }
    return issue.value().startsWith(site.get().gate().project() + "-")
        ? NEVER_ANNOUNCED
        : Explanation.of(ClosedGate.WRONG_PROJECT);
  }

  private static Explanation explain(Request request) {
    return switch (request) {
      case Request.Incomplete incomplete ->
          new Explanation(
              "details-missing",
              "The request is not complete, so nobody can decide it yet.",
              "Add what is missing to the issue in Jira: it is read again at once.",
              incomplete.missing().stream().map(Missing::text).toList());
      case Request.Pending _ ->
          new Explanation(
              "awaits-approval",
              "The request is complete and waits in Approvals.",
              "Whoever has the next stage's role can decide it, except the requester.");
      case Request.Approved approved ->
          decided("approved", approved.decidedAt(), "Look at it among the approved requests.");
      case Request.Denied denied ->
          decided(
              "denied",
              denied.denial().at(),
              "Look at it among the denied requests, and ask again if that has changed.");
      case Request.Withdrawn withdrawn ->
          new Explanation(
              "withdrawn",
              "The request was withdrawn before anybody decided it. " + withdrawn.reason(),
              "Open a new request if it is still needed.");
      case Request.Lapsed _ ->
          new Explanation(
              "lapsed",
              "Nobody decided the request in time, so it does not wait any more.",
              "Open a new request if it is still needed.");
    };
  }

  private static Explanation decided(String how, Instant at, String whatToDo) {
    return new Explanation(
        "already-decided",
        "The request was %s on %s, so it does not wait in Approvals any more."
            .formatted(how, LocalDate.ofInstant(at, ZoneOffset.UTC)),
        whatToDo);
  }
}
