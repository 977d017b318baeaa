package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the site keeps it.
 *
 * @param requestTypeId absent where it was not made through a request type
 * @param values by field id: text, number, option id, or a document for paragraphs
 * @param late values that are not in their fields yet, by field id
 */
record Issue(
    String id,
    String key,
    String issueTypeId,
    @Nullable String requestTypeId,
    String creatorId,
    String reporterId,
    Map<String, JsonNode> values,
    Status status,
    Instant created,
    Instant updated,
    Instant statusSince,
    Map<String, JsonNode> properties,
    List<Comment> comments,
    List<Change> history,
    List<FilledForm> forms,
    Map<String, JsonNode> late) {

  /** Sites that were kept before there were forms and several issue types have none of these. */
  Issue {
    issueTypeId =
        Objects.requireNonNullElseGet(
            issueTypeId, () -> projectOf(key).issueTypes().getFirst().id());
    forms = Objects.requireNonNullElse(forms, List.of());
    late = Objects.requireNonNullElse(late, Map.of());
  }

  Project project() {
    return projectOf(key);
  }

  private static Project projectOf(String key) {
    return Project.find(key.substring(0, key.lastIndexOf('-'))).orElseThrow();
  }

  IssueType type() {
    return project().issueType(issueTypeId).orElseThrow();
  }

  Optional<RequestType> requestType() {
    return Optional.ofNullable(requestTypeId).flatMap(RequestType::withId);
  }

  String summary() {
    return value(Field.SUMMARY).map(JsonNode::asText).orElse("");
  }

  Optional<JsonNode> value(Field field) {
    return Optional.ofNullable(values.get(field.id()));
  }

  List<Comment> commentsFor(Person reader) {
    return comments.stream().filter(comment -> reader.agent() || !comment.internal()).toList();
  }

  Issue edited(Map<String, JsonNode> newValues, Change change) {
    return new Copy(this).values(newValues).changed(change).issue();
  }

  /** What was late is in its fields now. */
  Issue filledIn(Map<String, JsonNode> newValues, Change change) {
    return new Copy(this).values(newValues).late(Map.of()).changed(change).issue();
  }

  Issue moved(Status to, Change change) {
    return new Copy(this).status(to, change.at()).changed(change).issue();
  }

  Issue commented(Comment comment) {
    return new Copy(this).commented(comment).issue();
  }

  Issue withProperty(String name, JsonNode value) {
    var next = new LinkedHashMap<>(properties);
    next.put(name, value);
    return new Copy(this).properties(next).issue();
  }

  Issue withoutProperty(String name) {
    var next = new LinkedHashMap<>(properties);
    next.remove(name);
    return new Copy(this).properties(next).issue();
  }

  /** An issue to be, part for part like another one until told otherwise. */
  private static final class Copy {
    private final Issue from;
    private Map<String, JsonNode> values;
    private Status status;
    private Instant updated;
    private Instant statusSince;
    private Map<String, JsonNode> properties;
    private List<Comment> comments;
    private List<Change> history;
    private Map<String, JsonNode> late;

    Copy(Issue from) {
      this.from = from;
      values = from.values;
      status = from.status;
      updated = from.updated;
      statusSince = from.statusSince;
      properties = from.properties;
      comments = from.comments;
      history = from.history;
      late = from.late;
    }

    Copy values(Map<String, JsonNode> next) {
      values = next;
      return this;
    }

    Copy late(Map<String, JsonNode> next) {
      late = next;
      return this;
    }

    Copy status(Status next, Instant at) {
      status = next;
      statusSince = at;
      return this;
    }

    Copy properties(Map<String, JsonNode> next) {
      properties = next;
      return this;
    }

    Copy changed(Change change) {
      history = appended(history, change);
      updated = change.at();
      return this;
    }

    Copy commented(Comment comment) {
      comments = appended(comments, comment);
      updated = comment.created();
      return this;
    }

    Issue issue() {
      return new Issue(
          from.id,
          from.key,
          from.issueTypeId,
          from.requestTypeId,
          from.creatorId,
          from.reporterId,
          values,
          status,
          from.created,
          updated,
          statusSince,
          properties,
          comments,
          history,
          from.forms,
          late);
    }
  }

  private static <T> List<T> appended(List<T> list, T last) {
    var next = new ArrayList<>(list);
    next.add(last);
    return List.copyOf(next);
  }
}
