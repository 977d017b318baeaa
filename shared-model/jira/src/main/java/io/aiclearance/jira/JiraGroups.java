package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The site's groups. */
public final class JiraGroups {
  private static final int PAGE = 50;
  private static final String BROWSE = "let it browse users and groups";

  private final Calls calls;

  JiraGroups(Calls calls) {
    this.calls = calls;
  }

  private record Found(List<Group> groups) {
    Found {
      groups = List.copyOf(groups);
    }
  }

  /**
   * The first groups whose name contains a text, whatever its case.
   *
   * <p>Jira finds nothing but an exact name, and does not say why, for an account that may not
   * browse users and groups.
   */
  public JiraAnswer<List<Group>> search(String text) {
    var call =
        Call.get("groups", "picker")
            .with("query", text)
            .with("maxResults", PAGE)
            .with("caseInsensitive", true)
            .orElse(BROWSE);
    return calls.read(call, Found.class).map(Found::groups);
  }

  /** Those of the named groups that there are. */
  public JiraAnswer<List<Group>> bulk(Collection<String> names) {
    var distinct = new LinkedHashSet<>(names);
    return distinct.isEmpty()
        ? new JiraAnswer.Value<>(List.of())
        : Pages.read(
                calls,
                start -> named(distinct, start),
                new TypeReference<Pages.Bean<Group>>() {},
                Pages.Bean::page)
            .map(Pages.Listed::items);
  }

  private static Call named(Collection<String> names, int start) {
    var call =
        Call.get("group", "bulk").with("startAt", start).with("maxResults", PAGE).orElse(BROWSE);
    names.forEach(name -> call.with("groupName", name));
    return call;
  }
}
