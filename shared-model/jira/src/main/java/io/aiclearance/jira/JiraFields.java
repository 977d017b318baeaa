package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The site's fields, whose ids differ from site to site. */
public final class JiraFields {
  private static final String REQUEST_TYPE = "com.atlassian.servicedesk:vp-origin";

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
   * @param custom the custom field's type, for custom fields
   */
  public record Schema(@Nullable String type, @Nullable String custom) {}

  public JiraAnswer<List<Field>> all() {
    return calls.read(Call.get("field"), new TypeReference<>() {});
  }
}
