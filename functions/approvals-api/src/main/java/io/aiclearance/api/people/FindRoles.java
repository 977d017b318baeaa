package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.intake.Site;
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
 * Finds the roles that a person's Jira groups give (R2.2), remembered for at most a minute.
 *
 * <p>Jira's silence never gives a role: what was remembered longer ago is not used.
 */
public final class FindRoles {
  static final Duration KEPT = Duration.ofSeconds(60);
  private static final int MOST_KEPT = 1_000;

  private final Site site;
  private final People people;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  private record Known(Set<Role> roles, Instant readAt) {
    boolean fresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
    }
  }

  public FindRoles(Site site, People people) {
    this.site = site;
    this.people = people;
  }

  /** Empty where Jira does not answer. */
  public Optional<Set<Role>> of(AccountId account, Instant now) {
    var last = known.get(account);
    if (last != null && last.fresh(now)) {
      return Optional.of(last.roles());
    }
    var settings = site.settings();
    if (settings.isEmpty()) {
      return Optional.of(Set.of());
    }
    return switch (people.groupsOf(account)) {
      case People.Groups.Away _ -> Optional.empty();
      case People.Groups.Known groups -> {
        var roles = roles(settings.get().roleGroups(), groups.names());
        if (known.size() >= MOST_KEPT) {
          known.clear();
        }
        known.put(account, new Known(roles, now));
        yield Optional.of(roles);
      }
    };
  }

  private static Set<Role> roles(Map<Role, Set<String>> roleGroups, Set<String> groups) {
    var roles = EnumSet.noneOf(Role.class);
    roleGroups.forEach(
        (role, names) -> {
          if (!Collections.disjoint(names, groups)) {
            roles.add(role);
          }
        });
    return roles;
  }
}
