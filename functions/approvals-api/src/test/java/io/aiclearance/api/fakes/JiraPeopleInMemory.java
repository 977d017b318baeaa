package io.aiclearance.api.fakes;

import io.aiclearance.api.people.People;
import io.aiclearance.api.people.Said;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.ProjectRole;
import io.aiclearance.domain.policy.RoleHolders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Jira's people, who may be away altogether. */
public final class JiraPeopleInMemory implements People {
  private static final String TROUBLE = "Jira is in trouble (503).";

  private final List<Person> known = new ArrayList<>();
  private final List<Person> active = new ArrayList<>();
  private final Map<AccountId, Member.Kind> kinds = new HashMap<>();
  private final Map<ProjectRole, RoleHolders> holders = new HashMap<>();
  private final AtomicInteger profileCalls = new AtomicInteger();
  private final AtomicInteger holderCalls = new AtomicInteger();
  private final Map<AccountId, Set<String>> groups = new HashMap<>();
  private final AtomicInteger groupCalls = new AtomicInteger();
  private final AtomicInteger permissionCalls = new AtomicInteger();
  private final Set<AccountId> administrators = new HashSet<>();
  private boolean tellsWhoAdministers = true;
  private boolean away;

  public void add(Person person, String... memberOf) {
    known.add(person);
    active.add(person);
    groups.put(person.account(), new HashSet<>(Set.of(memberOf)));
  }

  /** Somebody whose account is no usual one. */
  public void add(Member.Kind kind, Person person, String... memberOf) {
    add(person, memberOf);
    kinds.put(person.account(), kind);
  }

  /** The account has another address from now on. */
  public void rename(AccountId account, String email) {
    for (var people : List.of(known, active)) {
      people.replaceAll(
          person ->
              person.account().equals(account)
                  ? new Person(account, person.displayName(), email)
                  : person);
    }
  }

  /** The account is there, and nobody can sign in to Jira with it any more. */
  public void deactivate(AccountId account) {
    active.removeIf(person -> person.account().equals(account));
  }

  public void give(ProjectRole role, RoleHolders to) {
    holders.put(role, to);
  }

  public int holderCalls() {
    return holderCalls.get();
  }

  /** How often anything was asked about anybody but by e-mail. */
  public int calls() {
    return profileCalls.get() + groupCalls.get() + permissionCalls.get() + holderCalls.get();
  }

  public void leave(AccountId account, String group) {
    groups.getOrDefault(account, Set.of()).remove(group);
  }

  public void join(AccountId account, String group) {
    groups.computeIfAbsent(account, _ -> new HashSet<>()).add(group);
  }

  /** Gives the account Jira's own permission. */
  public void letAdminister(AccountId account) {
    administrators.add(account);
  }

  /** Whether the service account may ask for other people's permissions. */
  public void tellsWhoAdministers(boolean now) {
    tellsWhoAdministers = now;
  }

  public int permissionCalls() {
    return permissionCalls.get();
  }

  public void away(boolean now) {
    away = now;
  }

  public int groupCalls() {
    return groupCalls.get();
  }

  @Override
  public EmailMatch withEmail(String email) {
    if (away) {
      return new EmailMatch.Away(TROUBLE);
    }
    var hits = active.stream().filter(person -> email.equals(person.email())).toList();
    return hits.size() == 1 ? new EmailMatch.One(hits.getFirst()) : new EmailMatch.NotOne();
  }

  @Override
  public Said<Profile> profile(AccountId account) {
    profileCalls.incrementAndGet();
    if (away) {
      return new Said.Away<>(TROUBLE);
    }
    return new Said.Known<>(
        known.stream()
            .filter(person -> person.account().equals(account))
            .findFirst()
            .map(
                person ->
                    new Profile(
                        person,
                        kinds.getOrDefault(account, Member.Kind.PERSON),
                        active.contains(person)))
            .orElse(
                new Profile(
                    new Person(account, account.value(), null), Member.Kind.MACHINE, false)));
  }

  @Override
  public Said<Set<String>> groupsOf(AccountId account) {
    groupCalls.incrementAndGet();
    return away
        ? new Said.Away<>(TROUBLE)
        : new Said.Known<>(Set.copyOf(groups.getOrDefault(account, Set.of())));
  }

  @Override
  public Said<Administers> administersJira(AccountId account) {
    permissionCalls.incrementAndGet();
    if (away) {
      return new Said.Away<>(TROUBLE);
    }
    if (!tellsWhoAdministers) {
      return new Said.Known<>(Administers.NOT_SAID);
    }
    return new Said.Known<>(administrators.contains(account) ? Administers.YES : Administers.NO);
  }

  @Override
  public Said<RoleHolders> holdersOf(ProjectRole role) {
    holderCalls.incrementAndGet();
    return away
        ? new Said.Away<>(TROUBLE)
        : new Said.Known<>(holders.getOrDefault(role, RoleHolders.NOBODY));
  }
}
