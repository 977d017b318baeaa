package io.aiclearance.api.settings;

import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a request's details are still where the settings say (R3.4). */
final class SourceChecks {
  private static final String FIELDS = "fields";
  private static final String OPTIONS = "tool-options";
  private static final String FORMS = "forms";
  private static final String AGAIN = "Choose again: PUT /api/v1/settings/intake.";

  private final OneSitting jira;
  private final Catalog catalog;

  SourceChecks(OneSitting jira, Catalog catalog) {
    this.jira = jira;
    this.catalog = catalog;
  }

  List<Check> of(Optional<SiteSettings> settings) {
    if (settings.isEmpty()) {
      return List.of(Unanswered.notConnected(FIELDS));
    }
    var checks = new ArrayList<Check>();
    checks.add(fields(settings.get()));
    var tool = settings.get().sources().fields().get(Detail.TOOL);
    if (tool != null) {
      checks.add(options(settings.get(), tool));
    }
    if (!settings.get().sources().questions().isEmpty()) {
      checks.add(forms(settings.get().gate().project()));
    }
    return checks;
  }

  private Check fields(SiteSettings settings) {
    return switch (jira.ask(JiraSite::fields)) {
      case JiraAnswer.Value<List<Field>>(var all) -> fields(settings, all);
      case JiraAnswer.Failure<List<Field>> failure -> Unanswered.check(FIELDS, failure);
    };
  }

  private static Check fields(SiteSettings settings, List<Field> all) {
    var sources = settings.sources();
    var gone = new ArrayList<String>();
    if (all.stream()
        .noneMatch(f -> f.isRequestType() && f.id().equals(sources.requestTypeField()))) {
      gone.add("requestType (" + sources.requestTypeField() + ")");
    }
    sources
        .fields()
        .forEach(
            (detail, id) -> {
              var kind = FieldKind.of(detail);
              if (all.stream().noneMatch(field -> field.id().equals(id) && kind.fits(field))) {
                gone.add(Words.of(detail) + " (" + id + ")");
              }
            });
    return gone.isEmpty()
        ? Check.passed(FIELDS, "The chosen fields are there.")
        : Check.failed(
            FIELDS,
            "These fields are gone or of another kind: "
                + gone.stream().sorted().collect(Collectors.joining(", "))
                + ".",
            AGAIN + " Or bring them back in Settings, Work items, Fields.");
  }

  private Check options(SiteSettings settings, String field) {
    var gate = settings.gate();
    var mapped = settings.sources().toolOptions();
    var there =
        new FieldOptions(jira).of(field, gate.serviceDesk(), gate.requestTypes(), mapped.keySet());
    if (jira.over().isPresent()) {
      return Unanswered.check(OPTIONS, jira.over().get());
    }
    var gone = new TreeSet<>(mapped.keySet());
    gone.removeAll(there.keySet());
    var tools = catalog.all().stream().map(Tool::id).collect(Collectors.toSet());
    var unknown =
        mapped.values().stream()
            .filter(tool -> !tools.contains(tool))
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!gone.isEmpty()) {
      return Check.failed(
          OPTIONS,
          "The tool's field shows these options no more: " + String.join(", ", gone) + ".",
          AGAIN + " Or add the field to the request type: Space settings, Request management.");
    }
    if (!unknown.isEmpty()) {
      return Check.failed(
          OPTIONS,
          "The catalog lacks these tools, which options stand for: "
              + String.join(", ", unknown)
              + ".",
          AGAIN);
    }
    var free = new TreeSet<String>();
    there.forEach(
        (option, label) -> {
          if (!mapped.containsKey(option)) {
            free.add(label);
          }
        });
    return Check.passed(
        OPTIONS,
        free.isEmpty()
            ? "Every option of the tool's field stands for a tool."
            : "These options stand for no tool, and are matched by name: "
                + String.join(", ", free)
                + ".");
  }

  private Check forms(String project) {
    return switch (jira.ask(site -> site.latestIssue(project))) {
      case JiraAnswer.Value<Optional<String>>(var issue) when issue.isPresent() ->
          formsOf(issue.get());
      case JiraAnswer.Value<Optional<String>> _ ->
          Check.unknown(
              FORMS,
              "The project has no issue to read a form of.",
              "Ask for something in the portal, and check again.");
      case JiraAnswer.Failure<Optional<String>> failure -> Unanswered.check(FORMS, failure);
    };
  }

  private Check formsOf(String issue) {
    return switch (jira.ask(site -> site.formAnswers(issue))) {
      case JiraAnswer.Value<List<JiraForms.Answer>> _ ->
          Check.passed(FORMS, "The answers of forms can be read.");
      case JiraAnswer.NotFound<List<JiraForms.Answer>> _ ->
          Check.failed(
              FORMS,
              "Forms are not found at the deployment's address of Jira.",
              "Set the deployment's JiraBaseUrl to https://api.atlassian.com/ex/jira/ and the cloud"
                  + " id.");
      case JiraAnswer.Forbidden<List<JiraForms.Answer>> _ ->
          Check.failed(
              FORMS,
              "The service account may not read forms.",
              "Give its token the scopes for reading forms, and the account the role Service Desk"
                  + " Team: Space settings, Access, People and access.");
      case JiraAnswer.Failure<List<JiraForms.Answer>> failure -> Unanswered.check(FORMS, failure);
    };
  }
}
