package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.ProjectRole;
import io.aiclearance.domain.policy.RoleHolders;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraPermissions;
import io.aiclearance.jira.JiraProjects;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People as the Jira site knows them. */
public final class JiraPeople implements People {
  private static final Logger LOG = Logger.getLogger(JiraPeople.class.getName());

  private static final String ADMINISTER = "ADMINISTER";

  private final JiraUsers users;
  private final JiraPermissions permissions;
  private final JiraProjects projects;

  public JiraPeople(JiraUsers users, JiraPermissions permissions, JiraProjects projects) {
    this.users = users;
    this.permissions = permissions;
    this.projects = projects;
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
  public Said<Profile> profile(AccountId account) {
    return switch (users.get(account.value())) {
      case JiraAnswer.Value<JiraUser>(var user) ->
          new Said.Known<>(
              new Profile(person(user, user.emailAddress()), kind(user), user.active()));
      case JiraAnswer.NotFound<?> _ -> new Said.Known<>(Profile.unknown(account));
      case JiraAnswer.Failure<?> failure -> away(failure);
    };
  }

  /** Jira marks people and portal customers; whatever else there is answers for nothing. */
  private static Member.Kind kind(JiraUser user) {
    return switch (user.accountType()) {
      case "atlassian" -> Member.Kind.PERSON;
      case "customer" -> Member.Kind.CUSTOMER;
      case null, default -> Member.Kind.MACHINE;
    };
  }

  @Override
  public Said<Set<String>> groupsOf(AccountId account) {
    return switch (users.groupsOf(account.value())) {
      case JiraAnswer.Value<List<JiraUsers.Group>>(var groups) ->
          new Said.Known<>(
              groups.stream().map(JiraUsers.Group::name).collect(Collectors.toUnmodifiableSet()));
      case JiraAnswer.NotFound<?> _ -> new Said.Known<>(Set.of());
      case JiraAnswer.Failure<?> failure -> away(failure);
    };
  }

  @Override
  public Said<Administers> administersJira(AccountId account) {
    return switch (permissions.ofPerson(account.value(), Set.of(ADMINISTER))) {
      case JiraAnswer.Value<Set<String>>(var held) ->
          new Said.Known<>(held.contains(ADMINISTER) ? Administers.YES : Administers.NO);
      case JiraAnswer.Forbidden<?> _, JiraAnswer.NotFound<?> _, JiraAnswer.Rejected<?> _ ->
          new Said.Known<>(Administers.NOT_SAID);
      case JiraAnswer.Failure<?> failure -> away(failure);
    };
  }

  @Override
  public Said<RoleHolders> holdersOf(ProjectRole role) {
    return switch (projects.roleHolders(role.project().value(), role.id())) {
      case JiraAnswer.Value<JiraProjects.RoleHolders>(var holders) ->
          new Said.Known<>(
              new RoleHolders(
                  holders.accountIds().stream()
                      .map(AccountId::new)
                      .collect(Collectors.toUnmodifiableSet()),
                  holders.groupNames()));
      case JiraAnswer.Forbidden<?> _, JiraAnswer.NotFound<?> _, JiraAnswer.Rejected<?> _ -> {
        LOG.warning(
            () ->
                "Jira shows no project role "
                    + role
                    + ": it is not there, or the service account administers neither the project"
                    + " nor Jira. Nobody approves by it.");
        yield new Said.Known<>(RoleHolders.NOBODY);
      }
      case JiraAnswer.Failure<?> failure -> away(failure);
    };
  }

  private static <T> Said<T> away(JiraAnswer.Failure<?> failure) {
    warn(failure);
    return new Said.Away<>(JiraSays.of(failure));
  }

  private static Person person(JiraUser user, @Nullable String email) {
    var name = user.displayName() == null ? email : user.displayName();
    return new Person(
        new AccountId(user.accountId()), name == null ? user.accountId() : name, email);
  }

  /** A failure's texts name no person and hold no secret. */
  private static void warn(JiraAnswer.Failure<?> failure) {
    LOG.warning(() -> "Jira could not be asked about a person: " + failure);
  }
}
