package io.aiclearance.api.fakes;

import io.aiclearance.api.people.People;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Jira's people, who may be away altogether. */
public final class JiraPeopleInMemory implements People {
  private final List<Person> active = new ArrayList<>();
  private final Map<AccountId, Set<String>> groups = new HashMap<>();
  private final AtomicInteger groupCalls = new AtomicInteger();
  private final AtomicInteger permissionCalls = new AtomicInteger();
  private final Set<AccountId> administrators = new HashSet<>();
  private boolean tellsWhoAdministers = true;
  private boolean away;

  public void add(Person person, String... memberOf) {
    active.add(person);
    groups.put(person.account(), new HashSet<>(Set.of(memberOf)));
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
      return new EmailMatch.Away("Jira is in trouble (503).");
    }
    var hits = active.stream().filter(person -> email.equals(person.email())).toList();
    return hits.size() == 1 ? new EmailMatch.One(hits.getFirst()) : new EmailMatch.NotOne();
  }

  @Override
  public Groups groupsOf(AccountId account) {
    groupCalls.incrementAndGet();
    return away
        ? new Groups.Away("Jira is in trouble (503).")
        : new Groups.Known(groups.getOrDefault(account, Set.of()));
  }

  @Override
  public Administers administersJira(AccountId account) {
    permissionCalls.incrementAndGet();
    if (away) {
      return Administers.AWAY;
    }
    if (!tellsWhoAdministers) {
      return Administers.NOT_SAID;
    }
    return administrators.contains(account) ? Administers.YES : Administers.NO;
  }
}
