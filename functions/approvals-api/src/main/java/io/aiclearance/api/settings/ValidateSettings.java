package io.aiclearance.api.settings;

import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds chosen settings against what Jira and the catalog have now. */
final class ValidateSettings {
  private static final String BROWSE =
      " If it is there, let the service account into the project: Space settings, Access, People"
          + " and access.";

  private final Catalog catalog;
  private final OneSitting jira;
  private final List<InputError> errors = new ArrayList<>();

  ValidateSettings(Catalog catalog, OneSitting jira) {
    this.catalog = catalog;
    this.jira = jira;
  }

  /** What came of it. */
  sealed interface Verdict {
    /**
     * @param requestTypeField which of the site's fields says a request's type
     */
    record Sound(String requestTypeField) implements Verdict {}

    record Wrong(List<InputError> errors) implements Verdict {
      public Wrong {
        errors = List.copyOf(errors);
      }
    }

    /** Jira did not say all that is to be known. */
    record NotNow(JiraAnswer.Failure<?> why) implements Verdict {}
  }

  Verdict judge(WantedSettings wanted) {
    project(wanted);
    var types = requestTypes(wanted);
    var requestTypeField = fields(wanted);
    types.ifPresent(ofPortal -> toolOptions(wanted, ofPortal));
    groups(wanted);
    if (jira.over().isPresent()) {
      return new Verdict.NotNow(jira.over().get());
    }
    return errors.isEmpty() && requestTypeField.isPresent()
        ? new Verdict.Sound(requestTypeField.get())
        : new Verdict.Wrong(errors);
  }

  private void project(WantedSettings wanted) {
    var key = wanted.project();
    var project =
        found(
            jira.ask(site -> site.project(key)),
            "/project",
            "Jira shows no such project to the service account. Choose one of the choices."
                + BROWSE);
    if (project.isEmpty()) {
      return;
    }
    var type = project.get().projectTypeKey();
    if (type != null && !project.get().isServiceDesk()) {
      wrong("/project", "This is no service project. Choose one of the choices.");
    }
    var review = wanted.reviewIssueType();
    if (review != null
        && project.get().issueTypes().stream()
            .noneMatch(each -> each.id().equals(review) && !each.subtask())) {
      wrong(
          "/reviewIssueType",
          "The project has no such issue type. Choose one of the choices, or leave it out.");
    }
  }

  /** The request types of the portal, if there is such a portal. */
  private Optional<List<RequestType>> requestTypes(WantedSettings wanted) {
    var desks = found(jira.ask(JiraSite::serviceDesks), "/serviceDesk", "No desk can be listed.");
    if (desks.isEmpty()) {
      return Optional.empty();
    }
    if (desks.get().stream()
        .noneMatch(
            desk ->
                desk.id().equals(wanted.serviceDesk())
                    && wanted.project().equals(desk.projectKey()))) {
      wrong("/serviceDesk", "This is not the project's service desk. Choose one of the choices.");
      return Optional.empty();
    }
    var all =
        found(
            jira.ask(site -> site.requestTypes(wanted.serviceDesk())),
            "/serviceDesk",
            "Jira shows no such service desk to the service account.");
    var ofPortal =
        all.map(types -> types.stream().filter(t -> wanted.portal().equals(t.portalId())).toList());
    if (ofPortal.isPresent() && ofPortal.get().isEmpty()) {
      wrong("/portal", "No request type of the service desk is in this portal.");
      return Optional.empty();
    }
    ofPortal.ifPresent(types -> inPortal(wanted, types));
    return ofPortal;
  }

  private void inPortal(WantedSettings wanted, List<RequestType> types) {
    var ids = types.stream().map(RequestType::id).collect(Collectors.toSet());
    missing(
        "/requestTypes",
        wanted.requestTypes(),
        ids,
        "The portal has no such request type. Choose one of the choices.");
  }

  /** Which field says a request's type, if the site has such a field. */
  private Optional<String> fields(WantedSettings wanted) {
    var all = found(jira.ask(JiraSite::fields), "/fields", "The site's fields cannot be listed.");
    if (all.isEmpty()) {
      return Optional.empty();
    }
    wanted.fields().forEach((detail, id) -> field(detail, id, all.get()));
    var requestType = all.get().stream().filter(Field::isRequestType).map(Field::id).findFirst();
    if (requestType.isEmpty()) {
      wrong(
          "/fields",
          "The site shows no field for request types to the service account. Give it access to"
              + " Jira Service Management.");
    }
    return requestType;
  }

  private void field(Detail detail, String id, List<Field> all) {
    var kind = FieldKind.of(detail);
    if (all.stream().noneMatch(field -> field.id().equals(id) && kind.fits(field))) {
      wrong(
          "/fields/" + Words.of(detail),
          "The site has no such field, or it is not " + kind.words() + ". Choose one that is.");
    }
  }

  private void toolOptions(WantedSettings wanted, List<RequestType> ofPortal) {
    var options = wanted.toolOptions();
    var tools = catalog.all().stream().map(Tool::id).collect(Collectors.toSet());
    options.forEach(
        (option, tool) -> {
          if (!tools.contains(tool)) {
            wrong("/toolOptions/" + option, "The catalog has no such tool. GET /api/v1/tools.");
          }
        });
    var field = wanted.fields().get(Detail.TOOL);
    if (options.isEmpty()) {
      return;
    }
    if (field == null) {
      wrong("/fields/tool", "Choose the field whose options the tools are given for.");
      return;
    }
    var types =
        wanted.requestTypes().isEmpty()
            ? ofPortal.stream().map(RequestType::id).toList()
            : wanted.requestTypes();
    var there = new FieldOptions(jira).of(field, wanted.serviceDesk(), types, options.keySet());
    options.keySet().stream()
        .filter(option -> !there.containsKey(option))
        .forEach(
            option ->
                wrong(
                    "/toolOptions/" + option,
                    "The field shows no such option. Choose one of the choices, or add the field"
                        + " to the request type's form."));
  }

  private void groups(WantedSettings wanted) {
    var names = new TreeSet<String>();
    wanted.roleGroups().values().forEach(names::addAll);
    if (names.isEmpty()) {
      return;
    }
    var there =
        found(
            jira.ask(site -> site.groupsNamed(names)),
            "/roleGroups",
            "The service account may not look groups up. Grant it Browse users and groups:"
                + " Settings, System, Global permissions.");
    if (there.isEmpty()) {
      return;
    }
    var known = there.get().stream().map(Group::name).collect(Collectors.toSet());
    wanted
        .roleGroups()
        .forEach(
            (role, groups) ->
                missing(
                    "/roleGroups/" + Words.of(role),
                    groups,
                    known,
                    "Jira has no such group. Choose one of the choices."));
  }

  private void missing(String pointer, List<String> wanted, Set<String> there, String detail) {
    for (var i = 0; i < wanted.size(); i++) {
      if (!there.contains(wanted.get(i))) {
        wrong(pointer + "/" + i, detail);
      }
    }
  }

  /** The value; where there is none, and Jira can still be asked, that is an error of the field. */
  private <T> Optional<T> found(JiraAnswer<T> answer, String pointer, String otherwise) {
    return switch (answer) {
      case JiraAnswer.Value<T>(var value) -> Optional.of(value);
      case JiraAnswer.Failure<T> _ -> {
        wrong(pointer, otherwise);
        yield Optional.empty();
      }
    };
  }

  private void wrong(String pointer, String detail) {
    errors.add(new InputError(pointer, detail));
  }
}
