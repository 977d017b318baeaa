package io.aiclearance.api.settings;

import io.aiclearance.jira.Issue;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraFields.Option;
import io.aiclearance.jira.JiraForms;
import io.aiclearance.jira.JiraProjects.Project;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import io.aiclearance.jira.JiraServiceDesks.ServiceDesk;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The site over its REST API. */
public final class OverJira implements JiraSite {
  private static final int MOST_CONTEXTS = 3;

  private final Jira jira;
  private final Function<JiraCredentials, Jira> with;

  /**
   * @param with the same site for somebody else
   */
  public OverJira(Jira jira, Function<JiraCredentials, Jira> with) {
    this.jira = jira;
    this.with = with;
  }

  @Override
  public JiraAnswer<JiraUser> myself() {
    return jira.users().myself();
  }

  @Override
  public JiraAnswer<JiraUser> whoWith(JiraCredentials credentials) {
    return with.apply(credentials).users().myself();
  }

  @Override
  public JiraAnswer<Optional<JiraUser>> withEmail(String email) {
    return jira.users().withEmail(email);
  }

  @Override
  public JiraAnswer<List<Project>> projects() {
    return jira.projects().search("");
  }

  @Override
  public JiraAnswer<Project> project(String key) {
    return jira.projects().get(key);
  }

  @Override
  public JiraAnswer<List<ServiceDesk>> serviceDesks() {
    return jira.serviceDesks().all();
  }

  @Override
  public JiraAnswer<List<RequestType>> requestTypes(String serviceDesk) {
    return jira.serviceDesks().requestTypes(serviceDesk);
  }

  @Override
  public JiraAnswer<RequestForm> form(String serviceDesk, String requestType) {
    return jira.serviceDesks().requestTypeFields(serviceDesk, requestType);
  }

  @Override
  public JiraAnswer<List<Field>> fields() {
    return jira.fields().all();
  }

  @Override
  public JiraAnswer<List<Option>> options(String field) {
    return jira.fields()
        .contexts(field)
        .then(
            contexts -> {
              var all = new ArrayList<Option>();
              for (var context : contexts.stream().limit(MOST_CONTEXTS).toList()) {
                switch (jira.fields().options(field, context.id())) {
                  case JiraAnswer.Value<List<Option>>(var options) -> all.addAll(options);
                  case JiraAnswer.Failure<List<Option>> failure -> {
                    return failure;
                  }
                }
              }
              return new JiraAnswer.Value<>(all);
            });
  }

  @Override
  public JiraAnswer<List<Group>> groups(String text) {
    return jira.groups().search(text);
  }

  @Override
  public JiraAnswer<List<Group>> groupsNamed(Collection<String> names) {
    return jira.groups().bulk(names);
  }

  @Override
  public JiraAnswer<Set<String>> permissions(String project, Collection<String> permissions) {
    return jira.permissions().mine(project, permissions);
  }

  @Override
  public JiraAnswer<Set<String>> globalPermissions(String account, Collection<String> permissions) {
    return jira.permissions().ofPerson(account, permissions);
  }

  @Override
  public JiraAnswer<Optional<String>> latestIssue(String project) {
    return jira.issues()
        .search(
            "project = \"" + project + "\" ORDER BY created DESC",
            List.of("summary"),
            List.of(),
            null,
            1)
        .map(found -> found.issues().stream().map(Issue::key).findFirst());
  }

  @Override
  public JiraAnswer<List<JiraForms.Answer>> formAnswers(String issue) {
    return jira.forms().answers(issue);
  }
}
