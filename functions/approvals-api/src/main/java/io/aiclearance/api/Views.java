package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several resources show in the same way. */
final class Views {
  private Views() {}

  /**
   * @param nextCursor where the following page begins; absent on the last one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PageView(List<Object> items, @Nullable String nextCursor) {}

  record PersonView(String accountId, String displayName) {
    static PersonView of(Person person) {
      return new PersonView(person.account().value(), person.displayName());
    }
  }

  record ToolName(String id, String name) {
    static ToolName of(ToolId id, String name) {
      return new ToolName(id.value(), name);
    }
  }
}
