package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.ProjectRole;
import io.aiclearance.domain.policy.RoleHolders;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Accounts and project roles with what Jira says of them, remembered for a while. */
final class Members {
  /** A service account that may not ask today will rarely be allowed to in a minute. */
  private static final Duration NOT_ASKED_AGAIN = Duration.ofMinutes(10);

  private final People people;
  private final String adminGroup;
  private final Remembered<AccountId, Member> members = new Remembered<>();
  private final Remembered<ProjectRole, RoleHolders> holders = new Remembered<>();
  private volatile Instant askAgain = Instant.MIN;

  /**
   * @param adminGroup whose members are Jira admins, so that Jira's permission need not be asked
   */
  Members(People people, String adminGroup) {
    this.people = people;
    this.adminGroup = adminGroup;
  }

  /**
   * What the looker-up of roles knows at a moment, and how much of it may be remembered.
   *
   * @param adminGroups whose members are Jira admins
   * @param age how long ago it may have been read; nothing is remembered where it is zero
   */
  record Look(Set<String> adminGroups, Instant now, Duration age, Sitting sitting) {}

  Said<Member> of(AccountId account, Look look) {
    var last = members.get(account, look.now(), look.age());
    return last.isPresent() ? new Said.Known<>(last.get()) : read(account, look);
  }

  private Said<Member> read(AccountId account, Look look) {
    return look.sitting()
        .ask(() -> people.profile(account))
        .then(
            profile ->
                profile.active() && profile.kind() != Member.Kind.MACHINE
                    ? groups(profile, look)
                    : new Said.Known<>(member(profile, Set.of(), false)))
        .map(
            member -> {
              if (!look.age().isZero()) {
                members.put(account, member, look.now());
              }
              return member;
            });
  }

  private Said<Member> groups(People.Profile profile, Look look) {
    return look.sitting()
        .ask(() -> people.groupsOf(profile.person().account()))
        .then(
            groups -> administers(profile, groups, look).map(yes -> member(profile, groups, yes)));
  }

  /** Whoever is an admin by a group costs no second question. */
  private Said<Boolean> administers(People.Profile profile, Set<String> groups, Look look) {
    var byGroup =
        groups.contains(adminGroup) || groups.stream().anyMatch(look.adminGroups()::contains);
    if (byGroup || profile.kind() != Member.Kind.PERSON || look.now().isBefore(askAgain)) {
      return new Said.Known<>(false);
    }
    return look.sitting()
        .ask(() -> people.administersJira(profile.person().account()))
        .map(
            said -> {
              if (said == People.Administers.NOT_SAID) {
                askAgain = look.now().plus(NOT_ASKED_AGAIN);
              }
              return said == People.Administers.YES;
            });
  }

  private static Member member(People.Profile profile, Set<String> groups, boolean administers) {
    return new Member(profile.person(), profile.kind(), profile.active(), groups, administers);
  }

  /** Who has each of the project roles. */
  Said<Map<ProjectRole, RoleHolders>> holdersOf(Collection<ProjectRole> roles, Look look) {
    var found = new HashMap<ProjectRole, RoleHolders>();
    for (var role : roles) {
      var last = holders.get(role, look.now(), look.age());
      if (last.isPresent()) {
        found.put(role, last.get());
        continue;
      }
      switch (look.sitting().ask(() -> people.holdersOf(role))) {
        case Said.Known<RoleHolders>(var now) -> {
          holders.put(role, now, look.now());
          found.put(role, now);
        }
        case Said.Away<RoleHolders>(var why) -> {
          return new Said.Away<>(why);
        }
      }
    }
    return new Said.Known<>(found);
  }

  void forget() {
    members.forget();
  }
}
