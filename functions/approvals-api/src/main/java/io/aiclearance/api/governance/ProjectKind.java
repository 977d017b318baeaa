package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The projects that take part, and to whom their requests go (R2.2). */
final class ProjectKind implements GovernedKind<Project> {
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_GROUPS = 20;
  private static final List<Role> ROUTED = List.of(Role.APPROVER, Role.SECURITY_REVIEWER);
  private static final Map<String, Routing.Fallback> FALLBACKS =
      Reading.words(Routing.Fallback.values());
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  /**
   * @param inUse false where it takes no part any more: its requests go where the site's go
   */
  record View(String key, long version, boolean inUse, Settings settings) {}

  record ApproversView(List<String> people, List<String> groups, List<String> projectRoles) {}

  record Settings(String name, Map<String, ApproversView> approvers, String fallback) {}

  @Override
  public Class<Project> type() {
    return Project.class;
  }

  @Override
  public String path() {
    return "projects";
  }

  @Override
  public String idName() {
    return "key";
  }

  @Override
  public Optional<EntityRef> ref(String id) {
    return Ids.read(id, ProjectKey::new).map(Project::ref);
  }

  @Override
  public List<Project> inUse(Governance governance) {
    return governance.projects();
  }

  @Override
  public Project retired(Project project, Reviewer by) {
    return new Project(project.key(), project.name(), project.routing(), true, project.revision());
  }

  @Override
  public Draft<Project> read(Fields body, String id) {
    var name = body.line("name", Reading.LONGEST_NAME);
    var read = body.object("approvers", ProjectKind::approvers);
    var approvers = read == null ? Map.<Role, Approvers>of() : read;
    var fallback = body.oneOf("fallback", FALLBACKS);
    return Draft.of(
        (revision, _) ->
            new Project(
                new ProjectKey(id), name, new Routing(approvers, fallback), false, revision),
        Reading.reason(body));
  }

  @Override
  public Object settings(Project project) {
    var approvers = new TreeMap<String, ApproversView>();
    project
        .routing()
        .approvers()
        .forEach(
            (role, who) ->
                approvers.put(
                    Words.of(role),
                    new ApproversView(
                        who.people().stream().map(AccountId::value).sorted().toList(),
                        who.groups().stream().sorted().toList(),
                        who.projectRoles().stream().sorted().toList())));
    return new Settings(project.name(), approvers, Words.of(project.routing().fallback()));
  }

  @Override
  public Object view(Optional<Project> found, Instant now) {
    var project = found.orElseThrow();
    return new View(
        project.key().value(), project.version(), project.inUse(), (Settings) settings(project));
  }

  private static Map<Role, Approvers> approvers(Fields roles) {
    var approvers = new EnumMap<Role, Approvers>(Role.class);
    for (var role : ROUTED) {
      var who = roles.object(Words.of(role), ProjectKind::who);
      if (who != null && !who.isEmpty()) {
        approvers.put(role, who);
      }
    }
    return approvers;
  }

  private static Approvers who(Fields who) {
    return new Approvers(
        who.texts("people", MOST_PEOPLE, ACCOUNT, "A Jira account id.").stream()
            .map(AccountId::new)
            .collect(Collectors.toSet()),
        Set.copyOf(who.texts("groups", MOST_GROUPS, Reading.GROUP, Reading.NO_GROUP)),
        Set.copyOf(
            who.texts(
                "projectRoles",
                MOST_GROUPS,
                ID,
                "The numeric id of one of Jira's project roles.")));
  }
}
