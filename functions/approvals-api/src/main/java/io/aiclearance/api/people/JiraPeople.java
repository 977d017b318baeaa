package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraPermissions;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** People as the Jira site knows them. */
public final class JiraPeople implements People {
  private static final Logger LOG = Logger.getLogger(JiraPeople.class.getName());

  private static final String ADMINISTER = "ADMINISTER";

  private final JiraUsers users;
  private final JiraPermissions permissions;

  public JiraPeople(JiraUsers users, JiraPermissions permissions) {
    this.users = users;
    this.permissions = permissions;
  }

  @Override
  public EmailMatch withEmail(String email) {
    return switch (users.withEmail(email)) {
      case JiraAnswer.Value<Optional<JiraUser>>(var found) ->
          found
              .filter(user -> !"app".equals(user.accountType()))
              .<EmailMatch>map(user -> new EmailMatch.One(person(user, email)))
              .orElseGet(EmailMatch.NotOne::new);
      case JiraAnswer.NotFound<?> _, JiraAnswer.Rejected<?> _ -> new EmailMatch.NotOne();
      case JiraAnswer.Failure<?> failure -> {
        warn(failure);
        yield new EmailMatch.Away(JiraSays.of(failure));
      }
    };
  }

  @Override
  public Groups groupsOf(AccountId account) {
    return switch (users.groupsOf(account.value())) {
      case JiraAnswer.Value<List<JiraUsers.Group>>(var groups) ->
          new Groups.Known(
              groups.stream().map(JiraUsers.Group::name).collect(Collectors.toUnmodifiableSet()));
      case JiraAnswer.NotFound<?> _ -> new Groups.Known(Set.of());
      case JiraAnswer.Failure<?> failure -> {
        warn(failure);
        yield new Groups.Away(JiraSays.of(failure));
      }
    };
  }

  @Override
  public Administers administersJira(AccountId account) {
    return switch (permissions.ofPerson(account.value(), Set.of(ADMINISTER))) {
      case JiraAnswer.Value<Set<String>>(var held) ->
          held.contains(ADMINISTER) ? Administers.YES : Administers.NO;
      case JiraAnswer.Forbidden<?> _, JiraAnswer.NotFound<?> _, JiraAnswer.Rejected<?> _ ->
          Administers.NOT_SAID;
      case JiraAnswer.Failure<?> failure -> {
        warn(failure);
        yield Administers.AWAY;
      }
    };
  }

  private static Person person(JiraUser user, String email) {
    var name = user.displayName();
    return new Person(new AccountId(user.accountId()), name == null ? email : name, email);
  }

  /** A failure's texts name no person and hold no secret. */
  private static void warn(JiraAnswer.Failure<?> failure) {
    LOG.warning(() -> "Jira could not be asked about a person: " + failure);
  }
}
