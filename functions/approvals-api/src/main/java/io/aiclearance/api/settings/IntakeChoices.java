package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Query;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraProjects.Project;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import io.aiclearance.jira.JiraUsers.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be chosen for the settings, as Jira answers now: nothing of it is typed. */
public final class IntakeChoices {
  private static final int LONGEST = 255;

  private final SiteSetup setup;

  public IntakeChoices(SiteSetup setup) {
    this.setup = setup;
  }

  /** What the choices are narrowed down by. */
  private record Narrowed(
      Optional<String> project, Optional<String> serviceDesk, Optional<String> groups) {
    static Narrowed read(Query.Parameters query) {
      return new Narrowed(
          query.text("project", LONGEST),
          query.text("serviceDesk", LONGEST),
          query.text("groups", LONGEST));
    }
  }

  record Named(String id, String name) {}

  record ProjectView(String id, String key, String name) {}

  record DeskView(String id, String projectKey, String projectName) {}

  record RequestTypeView(String id, String name, String portalId) {}

  record SelectView(String id, String name, List<Named> options) {}

  /** By detail, as the settings name them. */
  record FieldsView(
      List<SelectView> tool, List<Named> days, List<Named> purpose, List<Named> toolUrl) {}

  /** A part that Jira does not answer to the service account. */
  record Withheld(String part, String says) {}

  /**
   * @param requestTypeField found by its schema; no choice
   */
  record ChoicesView(
      List<ProjectView> projects,
      List<DeskView> serviceDesks,
      List<String> portals,
      List<RequestTypeView> requestTypes,
      @Nullable Named requestTypeField,
      FieldsView fields,
      List<Named> issueTypes,
      List<String> groups,
      List<Named> tools,
      List<Withheld> withheld) {}

  public Answer get(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller, () -> call.query().read(Narrowed::read).then(by -> new Sitting().answer(by)));
  }

  /** One call's questions, with what stayed unanswered. */
  private final class Sitting {
    private final OneSitting jira = new OneSitting(setup.jira());
    private final List<Withheld> withheld = new ArrayList<>();

    Answer answer(Narrowed by) {
      var desks = by.serviceDesk();
      var types =
          desks.map(desk -> all("requestTypes", site -> site.requestTypes(desk))).orElse(List.of());
      var fields = all("fields", JiraSite::fields);
      var view =
          new ChoicesView(
              all("projects", JiraSite::projects).stream()
                  .map(each -> new ProjectView(each.id(), each.key(), each.name()))
                  .toList(),
              desks(by.project()),
              types.stream().map(IntakeChoices::portal).distinct().toList(),
              types.stream()
                  .map(each -> new RequestTypeView(each.id(), each.name(), portal(each)))
                  .toList(),
              fields.stream()
                  .filter(Field::isRequestType)
                  .map(IntakeChoices::named)
                  .findFirst()
                  .orElse(null),
              fields(fields, desks, types),
              by.project().map(this::issueTypes).orElse(List.of()),
              by.groups().map(this::groups).orElse(List.of()),
              setup.catalog().all().stream().map(IntakeChoices::named).toList(),
              withheld);
      return jira.over()
          .map(why -> Answer.of(JiraTrouble.problem(why)))
          .orElseGet(() -> Answer.ok(view));
    }

    private List<DeskView> desks(Optional<String> project) {
      return all("serviceDesks", JiraSite::serviceDesks).stream()
          .filter(desk -> project.isEmpty() || project.get().equals(desk.projectKey()))
          .map(
              desk ->
                  new DeskView(desk.id(), orEmpty(desk.projectKey()), orEmpty(desk.projectName())))
          .toList();
    }

    private FieldsView fields(
        List<Field> all, Optional<String> desk, List<RequestType> requestTypes) {
      var options = new LinkedHashMap<String, Map<String, String>>();
      desk.ifPresent(
          id ->
              options.putAll(
                  new FieldOptions(jira)
                      .shownBy(id, requestTypes.stream().map(RequestType::id).toList())));
      return new FieldsView(
          fitting(
              all,
              FieldKind.TOOL,
              field ->
                  new SelectView(
                      field.id(),
                      field.name(),
                      options.getOrDefault(field.id(), Map.of()).entrySet().stream()
                          .map(option -> new Named(option.getKey(), option.getValue()))
                          .toList())),
          fitting(all, FieldKind.DAYS, IntakeChoices::named),
          fitting(all, FieldKind.PURPOSE, IntakeChoices::named),
          fitting(all, FieldKind.TOOL_URL, IntakeChoices::named));
    }

    private List<Named> issueTypes(String project) {
      return switch (jira.ask(site -> site.project(project))) {
        case JiraAnswer.Value<Project>(var found) ->
            found.issueTypes().stream()
                .filter(type -> !type.subtask())
                .map(type -> new Named(type.id(), type.name()))
                .toList();
        case JiraAnswer.Failure<Project> failure -> notAnswered("issueTypes", failure);
      };
    }

    private List<String> groups(String text) {
      return all("groups", site -> site.groups(text)).stream().map(Group::name).toList();
    }

    private <T> List<T> all(String part, Function<JiraSite, JiraAnswer<List<T>>> question) {
      return switch (jira.ask(question)) {
        case JiraAnswer.Value<List<T>>(var values) -> values;
        case JiraAnswer.Failure<List<T>> failure -> notAnswered(part, failure);
      };
    }

    private <T> List<T> notAnswered(String part, JiraAnswer.Failure<?> failure) {
      withheld.add(new Withheld(part, JiraTrouble.says(failure)));
      return List.of();
    }
  }

  private static <T> List<T> fitting(List<Field> fields, FieldKind kind, Function<Field, T> view) {
    return fields.stream().filter(kind::fits).map(view).toList();
  }

  private static String portal(RequestType type) {
    return orEmpty(type.portalId());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Named named(Field field) {
    return new Named(field.id(), field.name());
  }

  private static Named named(Tool tool) {
    return new Named(tool.id().value(), tool.name());
  }
}
