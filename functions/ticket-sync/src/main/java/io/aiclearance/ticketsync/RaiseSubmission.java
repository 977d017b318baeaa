package io.aiclearance.ticketsync;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SettleSubmission;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.jira.Done;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraIssues;
import io.aiclearance.jira.JiraServiceDesks.Raised;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives Jira the issue for what was sent from the portal panel, once, in the person's name and with
 * its details, and says so (R3.7).
 *
 * <p>Whatever of it an earlier delivery has done is found and not done again: the issue by its
 * reference, the property because setting it twice is the same, the submission by its version.
 */
final class RaiseSubmission {
  private final Submissions submissions;
  private final Site site;
  private final Commits commits;
  private final Jira jira;
  private final Earlier earlier;
  private final InstantSource clock;

  RaiseSubmission(
      Submissions submissions, Site site, Commits commits, Jira jira, InstantSource clock) {
    this.submissions = submissions;
    this.site = site;
    this.commits = commits;
    this.jira = jira;
    this.earlier = new Earlier(jira, clock);
    this.clock = clock;
  }

  Told raise(SubmissionId id) {
    return switch (submissions.find(id).orElse(null)) {
      case null -> new Told.Dropped("No such submission is kept any more.");
      case Submission.Waiting waiting ->
          site.settings()
              .map(settings -> raise(waiting, settings))
              .orElseGet(() -> Told.failed("No project is set up for intake."));
      case Submission _ -> new Told.Done();
    };
  }

  private Told raise(Submission.Waiting waiting, SiteSettings settings) {
    var person = waiting.wish().by().account().value();
    var query =
        "project = %s AND reporter = %s"
            .formatted(Earlier.quoted(settings.gate().project()), Earlier.quoted(person));
    var found =
        earlier.find(
            query,
            waiting.wish().at(),
            JiraIssues.REQUEST_PROPERTY,
            issue -> RequestDetails.mark(issue, waiting.id()));
    return switch (found) {
      case JiraAnswer.Failure<Optional<Issue>> failure -> Told.because(failure);
      case JiraAnswer.Value<Optional<Issue>>(var issue) ->
          issue.map(there -> settle(waiting, there.key())).orElseGet(() -> ask(waiting, settings));
    };
  }

  private Told ask(Submission.Waiting waiting, SiteSettings settings) {
    var gate = settings.gate();
    var type = waiting.wish().requestType();
    var closed = gate.against(gate.portal(), type);
    if (closed.isPresent()) {
      return refuse(waiting, closed.get().says() + " " + closed.get().whatToDo());
    }
    return switch (jira.serviceDesks().requestTypeFields(gate.serviceDesk(), type)) {
      case JiraAnswer.NotFound<RequestForm> _ -> refuse(waiting, Refusing.NO_SUCH_TYPE);
      case JiraAnswer.Failure<RequestForm> failure -> Told.because(failure);
      case JiraAnswer.Value<RequestForm>(var form) when !form.canRaiseOnBehalfOf() ->
          Told.failed(
              "The service account may not raise requests for others: make it an agent of the"
                  + " service desk.");
      case JiraAnswer.Value<RequestForm>(var form) -> {
        var filled = FilledForm.of(form, waiting, settings.sources());
        yield filled.missing().isEmpty()
            ? raise(waiting, gate, filled)
            : refuse(waiting, Refusing.missing(filled.missing()));
      }
    };
  }

  private Told raise(Submission.Waiting waiting, IntakeGate gate, FilledForm filled) {
    var wish = waiting.wish();
    var raised =
        jira.serviceDesks()
            .raise(
                gate.serviceDesk(),
                wish.requestType(),
                filled.values(),
                wish.by().account().value());
    return switch (raised) {
      case JiraAnswer.Value<Raised>(var issue) -> settle(waiting, issue.issueKey());
      // the account may raise for others, so it is for this person that it may not
      case JiraAnswer.Forbidden<Raised> _ -> refuse(waiting, Refusing.NO_CUSTOMER);
      case JiraAnswer.Rejected<Raised>(_, var text) -> refuse(waiting, Refusing.rejected(text));
      case JiraAnswer.NotFound<Raised> _ -> refuse(waiting, Refusing.NO_SUCH_TYPE);
      case JiraAnswer.Failure<Raised> failure ->
          Told.because(failure).notBefore(Earlier.FOUND_AFTER);
    };
  }

  /** From here on the issue is there, and has to be found if this comes to nothing. */
  private Told settle(Submission.Waiting waiting, String issue) {
    var set =
        jira.issues()
            .setProperty(issue, JiraIssues.REQUEST_PROPERTY, RequestDetails.property(waiting));
    return switch (set) {
      case JiraAnswer.Value<Done> _ -> raised(waiting, issue);
      // somebody was faster and deleted it: the request is withdrawn when it is read
      case JiraAnswer.NotFound<Done> _ -> raised(waiting, issue);
      case JiraAnswer.Failure<Done> failure -> Told.because(failure).notBefore(Earlier.FOUND_AFTER);
    };
  }

  private Told raised(Submission.Waiting waiting, String issue) {
    return commit(SettleSubmission.raised(waiting, new IssueKey(issue), clock.instant()));
  }

  private Told refuse(Submission.Waiting waiting, String reason) {
    return commit(SettleSubmission.refused(waiting, reason, clock.instant()));
  }

  private Told commit(Transition transition) {
    return switch (commits.commit(transition)) {
      case CommitOutcome.Committed _ -> new Told.Done();
      case CommitOutcome _ ->
          Told.later("The submission has changed meanwhile.").notBefore(Earlier.FOUND_AFTER);
    };
  }
}
