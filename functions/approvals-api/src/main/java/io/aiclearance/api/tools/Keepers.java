package io.aiclearance.api.tools;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.util.function.Supplier;

/** Who keeps the catalog, and who may look at how it is kept. */
public final class Keepers {
  private Keepers() {}

  public static Answer reading(Reviewer caller, Supplier<Answer> answer) {
    return caller.may(Role.AUDITOR) ? answer.get() : changing(caller, answer);
  }

  public static Answer changing(Reviewer caller, Supplier<Answer> answer) {
    return caller.may(Role.JIRA_ADMIN)
        ? answer.get()
        : Answer.of(
            Problems.forbidden("The catalog is kept by Jira admins. Ask one to make this change."));
  }
}
