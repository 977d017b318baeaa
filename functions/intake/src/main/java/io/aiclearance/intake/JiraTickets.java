package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.request.Context;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraForms;
import io.aiclearance.jira.JiraUser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jira's issues in the product's words. */
final class JiraTickets implements Tickets {
  private final Jira jira;
  private final Raiser raiser;

  JiraTickets(Jira jira) {
    this.jira = jira;
    this.raiser = new Raiser(jira.users());
  }

  @Override
  public Answer read(IssueKey key, SiteSettings settings) {
    var sources = settings.sources();
    var wanted =
        Stream.concat(Stream.of(sources.requestTypeField()), sources.fields().values().stream())
            .toList();
    return switch (jira.issues().read(key.value(), wanted)) {
      case JiraAnswer.Value<Issue>(var issue) -> found(issue, settings);
      case JiraAnswer.NotFound<Issue> _ -> new Answer.Gone();
      case JiraAnswer.Failure<Issue> failure -> JiraPause.notNow(failure);
    };
  }

  private Answer found(Issue issue, SiteSettings settings) {
    var sources = settings.sources();
    var details = PanelDetails.of(issue.requestDetails()).or(FieldDetails.of(issue, sources));
    if (!isWanted(issue, settings) || !details.wantsForms(sources)) {
      return reading(issue, details, settings);
    }
    return switch (jira.forms().answers(issue.key())) {
      case JiraAnswer.Value<List<JiraForms.Answer>>(var answers) ->
          reading(issue, details.or(FormDetails.of(answers, sources)), settings);
      case JiraAnswer.NotFound<List<JiraForms.Answer>> _,
          JiraAnswer.Rejected<List<JiraForms.Answer>> _ ->
          reading(issue, details, settings);
      case JiraAnswer.Failure<List<JiraForms.Answer>> failure -> JiraPause.notNow(failure);
    };
  }

  /** Forms cost calls of their own: nobody reads those of issues that are not let in. */
  private static boolean isWanted(Issue issue, SiteSettings settings) {
    return issue.project().equals(settings.gate().project())
        && AskedAs.of(issue, settings).closedGate(settings).isEmpty()
        && !Cancellation.is(issue.status());
  }

  private Answer reading(Issue issue, Details said, SiteSettings settings) {
    return switch (raiser.of(issue)) {
      case JiraAnswer.Value<Optional<JiraUser>>(var creator) ->
          reading(issue, creator.orElse(null), said, settings);
      case JiraAnswer.Failure<Optional<JiraUser>> failure -> JiraPause.notNow(failure);
    };
  }

  private static Answer.Found reading(
      Issue issue, @Nullable JiraUser creator, Details said, SiteSettings settings) {
    var description = issue.description().map(KeptText::of).orElse("");
    var details = said.bounded();
    var type = AskedAs.of(issue, settings);
    var purpose =
        details.purpose() == null && !description.isEmpty() ? description : details.purpose();
    var reading =
        new TicketReading(
            new IssueKey(issue.key()),
            issue.id(),
            issue.project(),
            type.portal(),
            type.requestType(),
            person(issue.reporter()),
            person(creator),
            issue.created(),
            details.toolOption(),
            details.toolName(),
            details.toolUrl(),
            details.days(),
            purpose,
            new Context(KeptText.line(issue.summary()), description),
            Cancellation.is(issue.status()));
    return new Answer.Found(reading, !details.isWhole());
  }

  private static @Nullable Person person(@Nullable JiraUser user) {
    return user == null
        ? null
        : new Person(
            new AccountId(user.accountId()),
            KeptText.line(Objects.requireNonNullElse(user.displayName(), user.accountId())),
            user.emailAddress());
  }
}
