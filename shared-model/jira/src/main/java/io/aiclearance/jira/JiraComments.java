package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.jira.adf.Doc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue's comments. */
public final class JiraComments {
  private static final int PAGE = 100;

  private final Calls calls;

  JiraComments(Calls calls) {
    this.calls = calls;
  }

  /** Who may read a comment. */
  public enum Audience {
    /** The requester in the portal too. */
    PUBLIC,
    /** Only those who work on the issue. */
    INTERNAL
  }

  public record Comment(String id, @Nullable JiraUser author, List<Property> properties) {
    public Comment {
      Objects.requireNonNull(id);
      // Jira leaves them out where there are none
      properties = List.copyOf(Objects.requireNonNullElse(properties, List.of()));
    }

    public Optional<JsonNode> property(String key) {
      return properties.stream().filter(p -> p.key().equals(key)).findFirst().map(Property::value);
    }
  }

  public record Property(String key, JsonNode value) {
    public Property {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }

  private record Page(List<Comment> comments, int total) {
    Page {
      comments = List.copyOf(comments);
    }

    Pages.Page<Comment> from(int start) {
      var next = start + comments.size();
      return new Pages.Page<>(comments, next, next >= total);
    }
  }

  /** The thousand latest comments with their properties, the latest first. */
  public JiraAnswer<List<Comment>> latest(String issueKey) {
    return Pages.read(
            calls,
            start ->
                Call.get("issue", issueKey, "comment")
                    .with("startAt", start)
                    .with("maxResults", PAGE)
                    .with("orderBy", "-created")
                    .with("expand", "properties"),
            new TypeReference<Page>() {},
            Page::from)
        .map(Pages.Listed::items);
  }

  /**
   * Adds a comment. Jira knows no idempotency key: a property says later whether it was added.
   *
   * @param properties by key; {@code sd.public.comment} is set by {@code audience}
   */
  public JiraAnswer<Comment> add(
      String issueKey, Doc body, Audience audience, Map<String, JsonNode> properties) {
    var json = Calls.JSON.createObjectNode();
    json.set("body", body.json());
    var list = json.putArray("properties");
    properties.forEach((key, value) -> list.addObject().put("key", key).set("value", value));
    if (audience == Audience.INTERNAL) {
      list.addObject().put("key", "sd.public.comment").putObject("value").put("internal", true);
    }
    return calls.read(Call.post(json, "issue", issueKey, "comment"), Comment.class);
  }
}
