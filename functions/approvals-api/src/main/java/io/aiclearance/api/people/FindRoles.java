package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Reviewer.Stand;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.RolePlan;
import io.aiclearance.domain.policy.SiteRoles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what people may do, from Jira's word about them and from who is chosen for what (R2.2),
 * remembered for at most a minute; what others have lent to them is looked up at every call.
 *
 * <p>Jira's silence never gives a role: what was remembered longer ago is not used.
 */
public final class FindRoles {
  static final Duration KEPT = Duration.ofSeconds(60);

  /** Every call has one moment of its own. */
  private static final Duration THIS_CALL = Duration.ofNanos(1);

  private static final String THE_SITE = "site";

  private final Site site;
  private final Governance governance;
  private final People people;
  private final String adminGroup;
  private final Members members;
  private final Remembered<String, Chosen> chosen = new Remembered<>();
  private volatile Sitting sitting = new Sitting();

  private record Chosen(SiteRoles site, List<Project> projects) {
    Set<String> adminGroups() {
      return site.groups().getOrDefault(Role.JIRA_ADMIN, Set.of());
    }
  }

  /**
   * @param adminGroup whose members are Jira admins whatever the settings say, so that somebody can
   *     make them; none where it is empty
   */
  public FindRoles(Site site, Governance governance, People people, String adminGroup) {
    this.site = site;
    this.governance = governance;
    this.people = people;
    this.adminGroup = adminGroup;
    this.members = new Members(people, adminGroup);
  }

  /** What somebody may do, or why that is not known. */
  public sealed interface Outcome {
    record Found(Reviewer reviewer) implements Outcome {}

    /**
     * @param why a sentence or two
     */
    record NotSaid(String why) implements Outcome {}
  }

  /** Finds what the person may do who makes a call: the first thing that is asked within one. */
  public Outcome of(Person person, Instant now) {
    sitting = new Sitting();
    return outcome(
        look(now, KEPT, person.account())
            .map(
                found ->
                    new Reviewer(
                        with(found.person(), person),
                        found.roles(),
                        found.inProjects(),
                        found.actsFor(),
                        found.groups())));
  }

  /** The name that somebody signed in with, and the address that Jira has now. */
  private static Person with(Person inJira, Person signedIn) {
    return new Person(
        signedIn.account(),
        signedIn.displayName(),
        inJira.email() == null ? signedIn.email() : inJira.email());
  }

  /**
   * What anybody may do at the moment of a call, though they make none: nothing is used that was
   * read before that, so that whoever has lost a role a second ago has it no more.
   */
  public Authorities authorities() {
    return (account, now) ->
        look(now, THIS_CALL, account) instanceof Said.Known<Reviewer>(var reviewer)
            ? Optional.of(reviewer)
            : Optional.empty();
  }

  /** Tells an account as such, for whoever is to be given a part. */
  Said<Member> member(AccountId account, Instant now) {
    return members.of(account, lookAt(chosen(now, KEPT), now, KEPT));
  }

  /** The one active account with that e-mail address, if there is exactly one. */
  Said<Optional<AccountId>> accountOf(String email) {
    return switch (people.withEmail(email)) {
      case People.EmailMatch.One(var person) -> new Said.Known<>(Optional.of(person.account()));
      case People.EmailMatch.NotOne _ -> new Said.Known<>(Optional.empty());
      case People.EmailMatch.Away(var why) -> new Said.Away<>(why);
    };
  }

  /** What a person may do at the site where these groups give the roles. */
  public Outcome under(Map<Role, Set<String>> roleGroups, AccountId account, Instant now) {
    var wanted = new Chosen(new SiteRoles(roleGroups, adminGroup), List.of());
    return outcome(
        members
            .of(account, lookAt(wanted, now, Duration.ZERO))
            .map(new RolePlan(wanted.site(), List.of(), Map.of())::of));
  }

  private Said<Reviewer> look(Instant now, Duration age, AccountId account) {
    var who = chosen(now, age);
    var look = lookAt(who, now, age);
    return members
        .holdersOf(RolePlan.rolesNamedBy(who.projects()), look)
        .map(holders -> new RolePlan(who.site(), who.projects(), holders))
        .then(plan -> members.of(account, look).then(member -> withLent(member, plan, look)));
  }

  private Said<Reviewer> withLent(Member member, RolePlan plan, Members.Look look) {
    var own = plan.of(member);
    if (!member.mayDecide()) {
      return new Said.Known<>(own);
    }
    var stands = new ArrayList<Stand>();
    for (var delegation : lentTo(own.account(), look.now())) {
      switch (members.of(delegation.from().account(), look)) {
        case Said.Known<Member>(var lender) -> stands.add(new Stand(delegation, plan.of(lender)));
        case Said.Away<Member>(var why) -> {
          return new Said.Away<>(why);
        }
      }
    }
    return new Said.Known<>(own.standingInFor(stands));
  }

  private List<Delegation> lentTo(AccountId account, Instant now) {
    return governance.delegations(now).stream()
        .filter(delegation -> delegation.to().account().equals(account))
        .filter(delegation -> delegation.inForce(now))
        .toList();
  }

  private Chosen chosen(Instant now, Duration age) {
    return chosen
        .get(THE_SITE, now, age)
        .orElseGet(
            () -> {
              var groups = site.settings().map(SiteSettings::roleGroups).orElse(Map.of());
              var read = new Chosen(new SiteRoles(groups, adminGroup), governance.projects());
              chosen.put(THE_SITE, read, now);
              return read;
            });
  }

  private Members.Look lookAt(Chosen who, Instant now, Duration age) {
    return new Members.Look(who.adminGroups(), now, age, sitting);
  }

  private static Outcome outcome(Said<Reviewer> said) {
    return switch (said) {
      case Said.Known<Reviewer>(var reviewer) -> new Outcome.Found(reviewer);
      case Said.Away<Reviewer>(var why) -> new Outcome.NotSaid(why);
    };
  }

  /** What was remembered was found under settings that are not these any more. */
  public void settingsChanged() {
    chosen.forget();
    members.forget();
  }
}
