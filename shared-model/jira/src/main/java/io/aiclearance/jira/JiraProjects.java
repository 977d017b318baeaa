package io.aiclearance.jira;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The site's projects. */
public final class JiraProjects {
  private static final int PAGE = 100;
  private static final String SERVICE_DESK = "service_desk";

  private final Calls calls;

  JiraProjects(Calls calls) {
    this.calls = calls;
  }

  /**
   * A project.
   *
   * @param issueTypes those that can be opened in it; empty in search results
   */
  public record Project(
      String id,
      String key,
      String name,
      @Nullable String projectTypeKey,
      List<IssueType> issueTypes) {
    public Project {
      Objects.requireNonNull(id);
      Objects.requireNonNull(key);
      Objects.requireNonNull(name);
      issueTypes = List.copyOf(Objects.requireNonNullElse(issueTypes, List.of()));
    }

    /** Whether people can raise requests in it; not said by every site. */
    public boolean isServiceDesk() {
      return SERVICE_DESK.equals(projectTypeKey);
    }
  }

  public record IssueType(String id, String name, boolean subtask) {
    public IssueType {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
    }
  }

  /** Who has a role in a project. */
  public record RoleHolders(Set<String> accountIds, Set<String> groupNames) {
    public RoleHolders {
      accountIds = Set.copyOf(accountIds);
      groupNames = Set.copyOf(groupNames);
    }
  }

  private record ProjectRole(@Nullable List<Actor> actors) {
    RoleHolders holders() {
      var all = Objects.requireNonNullElse(actors, List.<Actor>of());
      return new RoleHolders(
          all.stream().map(Actor::actorUser).flatMap(named(Actor.User::accountId)).collect(toSet()),
          all.stream().map(Actor::actorGroup).flatMap(named(Actor.Group::name)).collect(toSet()));
    }

    private static <T> Function<@Nullable T, Stream<String>> named(
        Function<T, @Nullable String> name) {
      return one -> one == null ? Stream.empty() : Stream.ofNullable(name.apply(one));
    }

    /** A person or a group; one of them is there. */
    record Actor(@Nullable User actorUser, @Nullable Group actorGroup) {
      record User(@Nullable String accountId) {}

      record Group(@Nullable String name) {}
    }
  }

  /**
   * Who has one of Jira's roles in a project, people who are not active any more left out.
   *
   * <p>Jira says that there is no such role to an account that administers neither Jira nor the
   * project.
   */
  public JiraAnswer<RoleHolders> roleHolders(String keyOrId, String roleId) {
    var call =
        Call.get("project", keyOrId, "role", roleId)
            .with("excludeInactiveUsers", true)
            .orElse("let it administer the project");
    return calls.read(call, ProjectRole.class).map(ProjectRole::holders);
  }

  public JiraAnswer<Project> get(String keyOrId) {
    return calls.read(
        Call.get("project", keyOrId).orElse("let it browse the project"), Project.class);
  }

  /**
   * The projects with a service desk that the account sees, up to a thousand.
   *
   * @param text what their key or name contains; blank for all of them
   */
  public JiraAnswer<List<Project>> search(String text) {
    return Pages.read(
            calls,
            start -> search(text.strip(), start),
            new TypeReference<Pages.Bean<Project>>() {},
            Pages.Bean::page)
        .map(Pages.Listed::items);
  }

  private static Call search(String text, int start) {
    var call =
        Call.get("project", "search")
            .with("typeKey", SERVICE_DESK)
            .with("startAt", start)
            .with("maxResults", PAGE);
    return text.isEmpty() ? call : call.with("query", text);
  }
}
