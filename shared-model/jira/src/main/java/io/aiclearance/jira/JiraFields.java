package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The site's fields, whose ids differ from site to site. */
public final class JiraFields {
  private static final String REQUEST_TYPE = "com.atlassian.servicedesk:vp-origin";
  private static final int PAGE = 100;

  private final Calls calls;

  JiraFields(Calls calls) {
    this.calls = calls;
  }

  public record Field(String id, String name, boolean custom, @Nullable Schema schema) {
    public Field {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
    }

    /** Whether the field holds an issue's request type. */
    public boolean isRequestType() {
      return schema != null && REQUEST_TYPE.equals(schema.custom());
    }
  }

  /**
   * What a field holds.
   *
   * @param items what an array holds
   * @param custom the custom field's type, for custom fields
   * @param system the field's name, for fields that every site has
   */
  public record Schema(
      @Nullable String type,
      @Nullable String items,
      @Nullable String custom,
      @Nullable String system) {}

  /** Where a field has options of its own. */
  public record Context(String id, String name, boolean isGlobalContext) {
    public Context {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
    }
  }

  /** A choice that a field offers. */
  public record Option(String id, String value, boolean disabled) {
    public Option {
      Objects.requireNonNull(id);
      Objects.requireNonNull(value);
    }
  }

  public JiraAnswer<List<Field>> all() {
    return calls.read(Call.get("field"), new TypeReference<>() {});
  }

  /** The contexts of a custom field; for administrators only. */
  public JiraAnswer<List<Context>> contexts(String fieldId) {
    return Pages.read(
            calls,
            start -> page(start, "field", fieldId, "context"),
            new TypeReference<Pages.Bean<Context>>() {},
            Pages.Bean::page)
        .map(Pages.Listed::items);
  }

  /** The first thousand options of a custom field in a context; for administrators only. */
  public JiraAnswer<List<Option>> options(String fieldId, String contextId) {
    return Pages.read(
            calls,
            start ->
                page(start, "field", fieldId, "context", contextId, "option")
                    .with("onlyOptions", true),
            new TypeReference<Pages.Bean<Option>>() {},
            Pages.Bean::page)
        .map(Pages.Listed::items);
  }

  private static Call page(int start, String... segments) {
    return Call.get(segments)
        .with("startAt", start)
        .with("maxResults", PAGE)
        .orElse("reading a field's options takes the global permission Administer Jira");
  }
}
