package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
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
