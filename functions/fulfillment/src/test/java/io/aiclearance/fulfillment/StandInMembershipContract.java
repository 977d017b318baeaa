package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract at a provider that answers by its own rules, with whoever a test puts there. */
public abstract class StandInMembershipContract extends GroupMembershipContract {
  /** Puts an account there, or in the place of the one with its name, and gives its id. */
  protected abstract String account(String name, String email, boolean active);

  /** Connects with credentials that the provider did not give out. */
  protected abstract GroupMembership connectWrongly();

  @Test
  void whoever_else_is_in_the_group_stays_there() {
    var other = account("other", "other@example.com", true);
    membership().add(person("other@example.com"), group());
    membership().add(subject(), group());

    membership().remove(subject(), group());

    assertEquals(Set.of(other), members());
  }

  @Test
  void two_accounts_with_one_address_are_for_a_human() {
    account("twin1", "twin@example.com", true);
    account("twin2", "twin@example.com", true);
    var twin = person("twin@example.com");

    rejects("ambiguous-person", membership().add(twin, group()));
    rejects("ambiguous-person", membership().remove(twin, group()));
    rejects("ambiguous-person", membership().observe(twin, group()));
    assertEquals(Set.of(), members());
  }

  @Test
  void a_deactivated_person_is_given_nothing() {
    account("gone", "gone@example.com", false);

    rejects("person-deactivated", membership().add(person("gone@example.com"), group()));

    assertEquals(Set.of(), members());
  }

  @Test
  void access_is_taken_from_a_person_who_was_deactivated_meanwhile() {
    var id = account("leaver", "leaver@example.com", true);
    membership().add(person("leaver@example.com"), group());
    assertEquals(Set.of(id), members());
    account("leaver", "leaver@example.com", false);

    assertInstanceOf(
        ProviderOutcome.Done.class, membership().remove(person("leaver@example.com"), group()));

    assertEquals(Set.of(), members());
  }

  @Test
  void a_deactivated_namesake_is_not_in_the_way() {
    account("old", "again@example.com", false);
    var id = account("new", "again@example.com", true);

    membership().add(person("again@example.com"), group());

    assertEquals(Set.of(id), members());
  }

  @Test
  void wrong_credentials_change_nothing_and_are_for_a_human() {
    membership().add(subject(), group());
    account("other", "other@example.com", true);
    var wrong = connectWrongly();

    rejects("bad-credentials", wrong.add(person("other@example.com"), group()));
    rejects("bad-credentials", wrong.remove(subject(), group()));
    rejects("bad-credentials", wrong.observe(subject(), group()));
    assertEquals(Set.of(account()), members());
  }

  protected static Subject person(String email) {
    return new Subject(new AccountId("acc-person"), email);
  }

  private static void rejects(String code, Observation observation) {
    assertEquals(code, assertInstanceOf(Observation.Rejected.class, observation).problem().code());
  }
}
