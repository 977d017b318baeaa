package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the site keeps it.
 *
 * @param requestTypeId absent where it was not made through a request type
 * @param values by field id: text, number, option id, or a document for paragraphs
 */
record Issue(
    String id,
    String key,
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
    List<Change> history) {

  Project project() {
    return Project.find(key.substring(0, key.lastIndexOf('-'))).orElseThrow();
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
    return new Issue(
        id,
        key,
        requestTypeId,
        creatorId,
        reporterId,
        newValues,
        status,
        created,
        change.at(),
        statusSince,
        properties,
        comments,
        appended(history, change));
  }

  Issue moved(Status to, Change change) {
    return new Issue(
        id,
        key,
        requestTypeId,
        creatorId,
        reporterId,
        values,
        to,
        created,
        change.at(),
        change.at(),
        properties,
        comments,
        appended(history, change));
  }

  Issue commented(Comment comment) {
    return new Issue(
        id,
        key,
        requestTypeId,
        creatorId,
        reporterId,
        values,
        status,
        created,
        comment.created(),
        statusSince,
        properties,
        appended(comments, comment),
        history);
  }

  Issue withProperty(String name, JsonNode value) {
    var next = new LinkedHashMap<>(properties);
    next.put(name, value);
    return withProperties(next);
  }

  Issue withoutProperty(String name) {
    var next = new LinkedHashMap<>(properties);
    next.remove(name);
    return withProperties(next);
  }

  private Issue withProperties(Map<String, JsonNode> next) {
    return new Issue(
        id,
        key,
        requestTypeId,
        creatorId,
        reporterId,
        values,
        status,
        created,
        updated,
        statusSince,
        next,
        comments,
        history);
  }

  private static <T> List<T> appended(List<T> list, T last) {
    var next = new ArrayList<>(list);
    next.add(last);
    return List.copyOf(next);
  }
}
