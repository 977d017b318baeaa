package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraUsers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Jira's groups. */
record JiraMemberships(JiraUsers users) implements Memberships {
  @Override
  public Answer of(AccountId account) {
    return switch (users.groupsOf(account.value())) {
      case JiraAnswer.Value<List<JiraUsers.Group>>(var groups) ->
          new Known(groups.stream().map(JiraUsers.Group::name).collect(Collectors.toSet()));
      // whom Jira does not know is in no group
      case JiraAnswer.NotFound<List<JiraUsers.Group>> _ -> new Known(Set.of());
      case JiraAnswer.Failure<List<JiraUsers.Group>> failure -> {
        var notNow = JiraPause.notNow(failure);
        yield new NotNow(notNow.why(), notNow.pause());
      }
    };
  }
}
