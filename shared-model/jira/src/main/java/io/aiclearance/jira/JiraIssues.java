package io.aiclearance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Issues, as the account sees them. */
public final class JiraIssues {
  /** The property in which the portal panel leaves what was asked for (R3.4). */
  public static final String REQUEST_PROPERTY = "ai-clearance.request";

  private static final List<String> ALWAYS =
      List.of("project", "issuetype", "status", "reporter", "created", "summary");

  private final Calls calls;

  JiraIssues(Calls calls) {
    this.calls = calls;
  }

  /**
   * @param customFields the ids of the fields to read besides those that every issue has
   */
  public JiraAnswer<Issue> read(String issueKey, Collection<String> customFields) {
    var fields = new LinkedHashSet<>(ALWAYS);
    fields.addAll(customFields);
    return calls
        .read(
            Call.get("issue", issueKey)
                .with("fields", String.join(",", fields))
                .with("properties", REQUEST_PROPERTY))
        .then(JiraIssues::issue);
  }

  /** Which status the issue has now. */
  public JiraAnswer<JiraTransitions.Status> status(String issueKey) {
    return calls
        .read(Call.get("issue", issueKey).with("fields", "status"), OnlyStatus.class)
        .map(issue -> issue.fields().status());
  }

  private record OnlyStatus(Fields fields) {
    record Fields(JiraTransitions.Status status) {}

    OnlyStatus {
      Objects.requireNonNull(fields.status());
    }
  }

  private static JiraAnswer<Issue> issue(JsonNode json) {
    try {
      return new JiraAnswer.Value<>(Issue.read(json));
    } catch (IllegalArgumentException unreadable) {
      return new JiraAnswer.Unavailable<>(false, "The issue was not in Jira's shape.");
    }
  }
}
