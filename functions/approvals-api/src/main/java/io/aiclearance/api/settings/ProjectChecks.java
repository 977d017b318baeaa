package io.aiclearance.api.settings;

import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraProjects.Project;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the service account may do in the project, and whether the project is what was chosen. */
final class ProjectChecks {
  private static final String REQUEST_TYPES = "request-types";
  private static final String REVIEW = "review-issue-type";

  private final OneSitting jira;

  ProjectChecks(OneSitting jira) {
    this.jira = jira;
  }

  List<Check> of(Optional<SiteSettings> settings) {
    if (settings.isEmpty()) {
      var checks = new ArrayList<Check>();
      for (var permission : ProjectPermission.values()) {
        checks.add(Unanswered.notConnected(permission.check()));
      }
      checks.add(Unanswered.notConnected(REQUEST_TYPES));
      return checks;
    }
    var checks = new ArrayList<>(permissions(settings.get().gate().project()));
    checks.add(requestTypes(settings.get().gate()));
    var review = settings.get().reviewIssueType();
    if (review != null) {
      checks.add(review(settings.get().gate().project(), review));
    }
    return checks;
  }

  private List<Check> permissions(String project) {
    var all = Arrays.asList(ProjectPermission.values());
    var keys = all.stream().map(Enum::name).toList();
    return switch (jira.ask(site -> site.permissions(project, keys))) {
      case JiraAnswer.Value<Set<String>>(var held) ->
          all.stream().map(each -> each.judged(held.contains(each.name()))).toList();
      // a project that an account may not browse is not there for it
      case JiraAnswer.NotFound<Set<String>> _ ->
          all.stream()
              .map(
                  each ->
                      each == ProjectPermission.BROWSE_PROJECTS
                          ? each.judged(false)
                          : each.unknown(
                              "Jira shows no project " + project + " to the service account.",
                              "Mend what the check browse-project says first."))
              .toList();
      case JiraAnswer.Failure<Set<String>> failure ->
          all.stream().map(each -> Unanswered.check(each.check(), failure)).toList();
    };
  }

  private Check requestTypes(IntakeGate gate) {
    return switch (jira.ask(site -> site.requestTypes(gate.serviceDesk()))) {
      case JiraAnswer.Value<List<RequestType>>(var types) -> requestTypes(gate, types);
      case JiraAnswer.NotFound<?> _, JiraAnswer.Forbidden<?> _ ->
          Check.failed(
              REQUEST_TYPES,
              "Jira shows no service desk " + gate.serviceDesk() + " to the service account.",
              "Mend what the check service-desk-agent says, or choose the project again: PUT"
                  + " /api/v1/settings/intake.");
      case JiraAnswer.Failure<List<RequestType>> failure ->
          Unanswered.check(REQUEST_TYPES, failure);
    };
  }

  private static Check requestTypes(IntakeGate gate, List<RequestType> types) {
    var there = new TreeSet<String>();
    types.stream()
        .filter(type -> gate.portal().equals(type.portalId()))
        .forEach(type -> there.add(type.id()));
    var gone = new TreeSet<>(gate.requestTypes());
    gone.removeAll(there);
    if (there.isEmpty()) {
      return Check.failed(
          REQUEST_TYPES,
          "The portal " + gate.portal() + " has no request types any more.",
          "Choose the portal again: PUT /api/v1/settings/intake.");
    }
    return gone.isEmpty()
        ? Check.passed(
            REQUEST_TYPES,
            gate.requestTypes().isEmpty()
                ? "Every request type of the portal is let in: " + there.size() + "."
                : "The chosen request types are in the portal.")
        : Check.failed(
            REQUEST_TYPES,
            "The portal has these request types no more: " + String.join(", ", gone) + ".",
            "Choose among those that there are: PUT /api/v1/settings/intake; or bring them back in"
                + " Space settings, Request management, Request types.");
  }

  private Check review(String project, String type) {
    return switch (jira.ask(site -> site.project(project))) {
      case JiraAnswer.Value<Project>(var found) -> judged(type, name(found, type));
      case JiraAnswer.Failure<Project> failure -> Unanswered.check(REVIEW, failure);
    };
  }

  private static Check judged(String type, @Nullable String name) {
    return name != null
        ? Check.passed(REVIEW, "Reviews before expiry become issues of the type " + name + ".")
        : Check.failed(
            REVIEW,
            "The project has no issue type " + type + " any more.",
            "Choose another, or none: PUT /api/v1/settings/intake; or bring it back in Space"
                + " settings, Work types.");
  }

  private static @Nullable String name(Project project, String type) {
    for (var each : project.issueTypes()) {
      if (each.id().equals(type) && !each.subtask()) {
        return each.name();
      }
    }
    return null;
  }
}
