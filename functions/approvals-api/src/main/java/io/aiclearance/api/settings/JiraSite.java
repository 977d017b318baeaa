package io.aiclearance.api.settings;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port to what the Jira site has, and what it allows the service account, now. */
public interface JiraSite {
  JiraAnswer<JiraUser> myself();

  /** Who the service account would be with other credentials. */
  JiraAnswer<JiraUser> whoWith(JiraCredentials credentials);

  JiraAnswer<Optional<JiraUser>> withEmail(String email);

  /** Those with a service desk. */
  JiraAnswer<List<Project>> projects();

  JiraAnswer<Project> project(String key);

  JiraAnswer<List<ServiceDesk>> serviceDesks();

  JiraAnswer<List<RequestType>> requestTypes(String serviceDesk);

  JiraAnswer<RequestForm> form(String serviceDesk, String requestType);

  JiraAnswer<List<Field>> fields();

  /** All options of a field, which only those who administer Jira may list. */
  JiraAnswer<List<Option>> options(String field);

  /** Groups whose name contains the text. */
  JiraAnswer<List<Group>> groups(String text);

  /** Those of the groups that there are. */
  JiraAnswer<List<Group>> groupsNamed(Collection<String> names);

  /** Those of the permissions that the service account has in the project. */
  JiraAnswer<Set<String>> permissions(String project, Collection<String> permissions);

  /** Those of the global permissions that somebody has. */
  JiraAnswer<Set<String>> globalPermissions(String account, Collection<String> permissions);

  /** The key of the project's latest issue. */
  JiraAnswer<Optional<String>> latestIssue(String project);

  JiraAnswer<List<JiraForms.Answer>> formAnswers(String issue);
}
