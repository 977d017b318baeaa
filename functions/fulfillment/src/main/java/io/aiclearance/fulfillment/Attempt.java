package io.aiclearance.fulfillment;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.domain.job.Task;

/** One attempt at a task: looks first where an earlier attempt may have had its effect (R5.1). */
final class Attempt {
  private static final Problem NO_EMAIL =
      new Problem(
          "no-email",
          "Jira hides this person's e-mail address from us; do it by hand, or let Jira show it.");
  private static final Problem NOT_A_MEMBER =
      new Problem(
          "not-a-member", "The person is not in the tool's group; find out who took them out.");

  private final Task task;
  private final boolean outcomeUnknown;

  Attempt(Task task, boolean outcomeUnknown) {
    this.task = task;
    this.outcomeUnknown = outcomeUnknown;
  }

  ProviderOutcome at(Connection connection) {
    return switch (connection) {
      case Connection.NotConnected(var problem) -> new ProviderOutcome.Rejected(problem);
      case Connection.Connected(var membership, var groupId) -> {
        var email = task.subject().email();
        yield email == null || email.isBlank()
            ? new ProviderOutcome.Rejected(NO_EMAIL)
            : at(membership, new Subject(task.subject().account(), email.strip()), groupId);
      }
    };
  }

  private ProviderOutcome at(GroupMembership membership, Subject subject, String groupId) {
    return switch (task.action()) {
      case PROVISION ->
          outcomeUnknown
              ? unlessSeen(
                  membership.observe(subject, groupId),
                  Observation.Member.class,
                  () -> membership.add(subject, groupId))
              : membership.add(subject, groupId);
      case DEPROVISION ->
          outcomeUnknown
              ? unlessSeen(
                  membership.observe(subject, groupId),
                  Observation.NotMember.class,
                  () -> membership.remove(subject, groupId))
              : membership.remove(subject, groupId);
      case VERIFY -> verified(membership.observe(subject, groupId));
    };
  }

  private static ProviderOutcome unlessSeen(
      Observation seen, Class<? extends Observation> wanted, Act act) {
    return switch (seen) {
      case Observation.NotNow(var _, var problem) -> new ProviderOutcome.Unknown(problem);
      case Observation.Rejected(var problem) -> new ProviderOutcome.Rejected(problem);
      case Observation.Member _, Observation.NotMember _ ->
          wanted.isInstance(seen) ? new ProviderOutcome.AlreadyDone() : act.now();
    };
  }

  private static ProviderOutcome verified(Observation seen) {
    return switch (seen) {
      case Observation.Member _ -> new ProviderOutcome.Done();
      case Observation.NotMember _ -> new ProviderOutcome.Rejected(NOT_A_MEMBER);
      case Observation.NotNow(var notBefore, var problem) ->
          new ProviderOutcome.RetryLater(notBefore, problem);
      case Observation.Rejected(var problem) -> new ProviderOutcome.Rejected(problem);
    };
  }

  private interface Act {
    ProviderOutcome now();
  }
}
