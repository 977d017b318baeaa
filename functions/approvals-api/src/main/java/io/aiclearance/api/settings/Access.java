package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.util.function.Supplier;

/** Who may look at settings, and who may change them. */
public final class Access {
  private Access() {}

  public static Answer reading(Reviewer caller, Supplier<Answer> answer) {
    return caller.may(Role.AUDITOR) ? answer.get() : changing(caller, answer);
  }

  public static Answer changing(Reviewer caller, Supplier<Answer> answer) {
    return caller.may(Role.JIRA_ADMIN)
        ? answer.get()
        : Answer.of(
            Problems.forbidden(
                "Setting up is for Jira admins: those whom Jira itself lets administer it, and the"
                    + " members of the groups that were chosen for it."));
  }
}
