package io.aiclearance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.jira.adf.Doc;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Issues, as the account sees them. */
public final class JiraIssues {
  /** The property in which the portal panel leaves what was asked for (R3.4). */
  public static final String REQUEST_PROPERTY = "ai-clearance.request";

  private static final List<String> ALWAYS =
      List.of(
          "project",
          "issuetype",
          "status",
          "reporter",
          "creator",
          "created",
          "updated",
          "summary",
          "description");
  private static final int LONGEST_SUMMARY = 255;

  private final Calls calls;

  JiraIssues(Calls calls) {
    this.calls = calls;
  }

  /**
   * Some of the issues that a search finds.
   *
   * @param nextPageToken where the next ones begin, unless these are the last
   */
  public record Found(List<Issue> issues, @Nullable String nextPageToken) {
    public Found {
      issues = List.copyOf(issues);
    }
  }

  /** An issue that was opened just now. */
  public record Created(String id, String key) {
    public Created {
      Objects.requireNonNull(id);
      Objects.requireNonNull(key);
    }
  }

  /**
   * @param fields the ids of the fields to read besides those that every issue has
   */
  public JiraAnswer<Issue> read(String issueKey, Collection<String> fields) {
    return read(issueKey, fields, List.of());
  }

  /**
   * @param fields the ids of the fields to read besides those that every issue has
   * @param properties the keys of the properties to read besides {@link #REQUEST_PROPERTY}
   */
  public JiraAnswer<Issue> read(
      String issueKey, Collection<String> fields, Collection<String> properties) {
    return calls
        .read(
            Call.get("issue", issueKey)
                .with("fields", String.join(",", with(ALWAYS, fields)))
                .with("properties", String.join(",", with(List.of(REQUEST_PROPERTY), properties))))
        .then(json -> issues(() -> Issue.read(json)));
  }

  /**
   * The issues that a query finds, a page at a time. An issue that was changed just now may be
   * missing.
   *
   * @param fields the ids of the fields to read besides those that every issue has
   * @param properties the keys of up to four properties to read besides {@link #REQUEST_PROPERTY}
   * @param pageToken where the last page said that this one begins
   */
  public JiraAnswer<Found> search(
      String jql,
      Collection<String> fields,
      Collection<String> properties,
      @Nullable String pageToken,
      int max) {
    var body = Calls.JSON.createObjectNode().put("jql", jql).put("maxResults", max);
    with(ALWAYS, fields).forEach(body.putArray("fields")::add);
    with(List.of(REQUEST_PROPERTY), properties).forEach(body.putArray("properties")::add);
    if (pageToken != null) {
      body.put("nextPageToken", pageToken);
    }
    return calls.read(Call.ask(body, "search", "jql")).then(json -> issues(() -> found(json)));
  }

  private static Found found(JsonNode json) {
    if (!json.path("issues").isArray()) {
      throw new IllegalArgumentException("no list of issues");
    }
    var issues = json.path("issues").valueStream().map(Issue::read).toList();
    return new Found(issues, json.path("nextPageToken").textValue());
  }

  /**
   * Opens an issue. Jira knows no idempotency key: a property says later whether it was opened.
   *
   * @param summary one line, cut where it is longer than Jira takes
   */
  public JiraAnswer<Created> create(
      String project,
      String issueTypeId,
      String summary,
      Doc description,
      Map<String, JsonNode> properties) {
    var body = Calls.JSON.createObjectNode();
    var fields = body.putObject("fields");
    fields.putObject("project").put("key", project);
    fields.putObject("issuetype").put("id", issueTypeId);
    fields.put("summary", oneLine(summary));
    fields.set("description", description.json());
    var list = body.putArray("properties");
    properties.forEach((key, value) -> list.addObject().put("key", key).set("value", value));
    var call = Call.post(body, "issue").slow().orElse("let it create issues in the project");
    return calls.read(call, Created.class);
  }

  private static String oneLine(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SUMMARY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
  }

  /** Sets a property of an issue; people do not see it, and setting it again changes nothing. */
  public JiraAnswer<Done> setProperty(String issueKey, String key, JsonNode value) {
    return calls.run(
        Call.put(value, "issue", issueKey, "properties", key)
            .orElse("let it edit the project's issues"));
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

  private static <T> JiraAnswer<T> issues(Supplier<T> reader) {
    try {
      return new JiraAnswer.Value<>(reader.get());
    } catch (IllegalArgumentException unreadable) {
      return new JiraAnswer.Unavailable<>(false, "The issue was not in Jira's shape.");
    }
  }

  private static Set<String> with(List<String> always, Collection<String> more) {
    var all = new LinkedHashSet<>(always);
    all.addAll(more);
    return all;
  }
}
