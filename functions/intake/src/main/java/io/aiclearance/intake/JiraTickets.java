package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.request.Context;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraIssues;
import io.aiclearance.jira.JiraUser;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Jira's issues in the product's words. */
final class JiraTickets implements Tickets {
  private static final Set<String> CANCELLED = Set.of("cancelled", "canceled", "withdrawn");

  private final JiraIssues issues;

  JiraTickets(JiraIssues issues) {
    this.issues = issues;
  }

  @Override
  public Answer read(IssueKey key, SiteSettings settings) {
    var sources = settings.sources();
    var wanted =
        Stream.concat(Stream.of(sources.requestTypeField()), sources.fields().values().stream())
            .toList();
    return switch (issues.read(key.value(), wanted)) {
      case JiraAnswer.Value<Issue>(var issue) -> found(issue, settings);
      case JiraAnswer.NotFound<Issue> _ -> new Answer.Gone();
      case JiraAnswer.Unauthorized<Issue>(var whatToDo) -> new Answer.NotNow(whatToDo);
      case JiraAnswer.Forbidden<Issue>(var whatToDo) -> new Answer.NotNow(whatToDo);
      case JiraAnswer.RateLimited<Issue>(_, var reason) ->
          new Answer.NotNow("Jira wants a pause: " + reason + ".");
      case JiraAnswer.Unavailable<Issue>(_, var why) -> new Answer.NotNow(why);
      case JiraAnswer.Rejected<Issue>(_, var text) -> new Answer.NotNow(text);
    };
  }

  private static Answer found(Issue issue, SiteSettings settings) {
    var reporter = issue.reporter();
    if (reporter == null) {
      return new Answer.NotNow("The issue has no reporter that Jira still knows.");
    }
    var details = Details.of(issue, settings.sources());
    return new Answer.Found(
        new TicketReading(
            new IssueKey(issue.key()),
            issue.id(),
            issue.project(),
            null,
            issue
                .requestType(settings.sources().requestTypeField())
                .map(Issue.RequestType::id)
                .orElse(null),
            person(reporter),
            issue.created(),
            details.toolOption(),
            details.toolName(),
            null,
            details.days(),
            details.purpose(),
            Context.NONE,
            CANCELLED.contains(issue.status().strip().toLowerCase(Locale.ROOT))));
  }

  private static Person person(JiraUser user) {
    return new Person(
        new AccountId(user.accountId()),
        KeptText.line(Objects.requireNonNullElse(user.displayName(), user.accountId())),
        user.emailAddress());
  }
}
