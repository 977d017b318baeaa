package io.aiclearance.standins.jira;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form on an issue.
 *
 * @param id differs from its template's
 * @param answers flattened, as scripts get them
 */
record FilledForm(
    String id,
    String templateId,
    String name,
    boolean submitted,
    Instant updated,
    List<Answer> answers) {

  /**
   * @param answer what a person reads; several choices are joined by commas
   * @param choice the ids of what was chosen, where there was a choice
   */
  record Answer(String label, String fieldKey, String answer, @Nullable String choice) {}
}
