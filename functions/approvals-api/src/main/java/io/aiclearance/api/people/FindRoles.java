package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the roles that a person's Jira groups give, and Jira's own word for who administers it
 * (R2.2), remembered for at most a minute.
 *
 * <p>Jira's silence never gives a role: what was remembered longer ago is not used.
 */
public final class FindRoles {
  static final Duration KEPT = Duration.ofSeconds(60);

  /** A service account that may not ask today will rarely be allowed to in a minute. */
  private static final Duration NOT_ASKED_AGAIN = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 1_000;

  private final Site site;
  private final People people;
  private final String adminGroup;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();
  private volatile Instant askAgain = Instant.MIN;

  private record Known(Set<Role> roles, Instant readAt) {
    boolean fresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
    }
  }

  /**
   * @param adminGroup whose members are Jira admins whatever the settings say, so that somebody can
   *     make them; none where it is empty
   */
  public FindRoles(Site site, People people, String adminGroup) {
    this.site = site;
    this.people = people;
    this.adminGroup = adminGroup;
  }

  /** Somebody's roles, or why they are not known. */
  public sealed interface Outcome {
    record Found(Set<Role> roles) implements Outcome {
      public Found {
        roles = Set.copyOf(roles);
      }
    }

    /**
     * @param why a sentence or two
     */
    record NotSaid(String why) implements Outcome {}
  }

  /** What anybody may do, where nobody has signed in as them. */
  public Authorities authorities() {
    return (account, now) ->
        of(account, now) instanceof Outcome.Found(var roles)
            ? Optional.of(new Reviewer(new Person(account, account.value(), null), roles))
            : Optional.empty();
  }

  public Outcome of(AccountId account, Instant now) {
    var last = known.get(account);
    if (last != null && last.fresh(now)) {
      return new Outcome.Found(last.roles());
    }
    var outcome =
        under(site.settings().map(SiteSettings::roleGroups).orElse(Map.of()), account, now);
    if (outcome instanceof Outcome.Found(var roles)) {
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(account, new Known(roles, now));
    }
    return outcome;
  }

  /** The roles that a person has where these groups give them. */
  public Outcome under(Map<Role, Set<String>> roleGroups, AccountId account, Instant now) {
    return switch (people.groupsOf(account)) {
      case People.Groups.Away(var why) -> new Outcome.NotSaid(why);
      case People.Groups.Known(var names) ->
          among(roleGroups, byGroups(roleGroups, names), account, now);
    };
  }

  private Outcome among(
      Map<Role, Set<String>> roleGroups, EnumSet<Role> roles, AccountId account, Instant now) {
    if (!roles.contains(Role.JIRA_ADMIN)) {
      switch (administers(account, now)) {
        case YES -> roles.add(Role.JIRA_ADMIN);
        case AWAY -> {
          return new Outcome.NotSaid("Jira did not say whether you administer it.");
        }
        case NO, NOT_SAID -> {}
      }
    }
    if (roles.contains(Role.JIRA_ADMIN) && nobodyApproves(roleGroups)) {
      roles.add(Role.APPROVER);
    }
    return new Outcome.Found(roles);
  }

  /** What was remembered was found under settings that are not these any more. */
  public void settingsChanged() {
    known.clear();
  }

  private EnumSet<Role> byGroups(Map<Role, Set<String>> roleGroups, Set<String> groups) {
    var roles = EnumSet.noneOf(Role.class);
    roleGroups.forEach(
        (role, names) -> {
          if (!Collections.disjoint(names, groups)) {
            roles.add(role);
          }
        });
    if (groups.contains(adminGroup)) {
      roles.add(Role.JIRA_ADMIN);
    }
    return roles;
  }

  private People.Administers administers(AccountId account, Instant now) {
    if (now.isBefore(askAgain)) {
      return People.Administers.NOT_SAID;
    }
    var said = people.administersJira(account);
    if (said == People.Administers.NOT_SAID) {
      askAgain = now.plus(NOT_ASKED_AGAIN);
    }
    return said;
  }

  private static boolean nobodyApproves(Map<Role, Set<String>> roleGroups) {
    return roleGroups.getOrDefault(Role.APPROVER, Set.of()).isEmpty();
  }
}
