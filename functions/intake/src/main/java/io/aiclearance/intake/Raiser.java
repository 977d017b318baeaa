package io.aiclearance.intake;

import io.aiclearance.jira.Issue;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which person created an issue. What a program creates, ours for the portal panel or
 * another, was raised by whoever is its reporter.
 */
final class Raiser {
  private static final String PROGRAM = "app";

  private final JiraUsers users;

  /** A service account may be a person's account to Jira; it is asked for once. */
  private volatile Optional<String> ownAccount = Optional.empty();

  Raiser(JiraUsers users) {
    this.users = users;
  }

  JiraAnswer<Optional<JiraUser>> of(Issue issue) {
    var creator = issue.creator();
    if (creator == null || PROGRAM.equals(creator.accountType())) {
      return new JiraAnswer.Value<>(Optional.empty());
    }
    var person = Optional.of(creator);
    return creator.accountId().equals(accountOf(issue.reporter()))
        ? new JiraAnswer.Value<>(person)
        : ownAccount().map(own -> person.filter(user -> !user.accountId().equals(own)));
  }

  private static String accountOf(@Nullable JiraUser user) {
    return user == null ? "" : user.accountId();
  }

  private JiraAnswer<String> ownAccount() {
    return ownAccount
        .<JiraAnswer<String>>map(JiraAnswer.Value::new)
        .orElseGet(
            () ->
                users
                    .myself()
                    .map(
                        me -> {
                          ownAccount = Optional.of(me.accountId());
                          return me.accountId();
                        }));
  }
}
