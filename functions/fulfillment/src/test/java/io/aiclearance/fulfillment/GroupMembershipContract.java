package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that manages groups has to do, whoever the provider is. */
public abstract class GroupMembershipContract {
  protected abstract GroupMembership membership();

  /** A group of ours, with nobody in it. */
  protected abstract String group();

  /** The e-mail address of a person with one usable account. */
  protected abstract String person();

  /** Who the provider itself says is in the group: the accounts' ids. */
  protected abstract Set<String> members();

  /** The id of {@link #person()}'s account. */
  protected abstract String account();

  @Test
  void adding_makes_a_member() {
    assertInstanceOf(ProviderOutcome.Done.class, membership().add(subject(), group()));

    assertEquals(Set.of(account()), members());
    assertEquals(new Observation.Member(), membership().observe(subject(), group()));
  }

  @Test
  void adding_twice_succeeds_twice() {
    membership().add(subject(), group());

    succeeds(membership().add(subject(), group()));

    assertEquals(Set.of(account()), members());
  }

  @Test
  void removing_ends_the_membership() {
    membership().add(subject(), group());

    assertInstanceOf(ProviderOutcome.Done.class, membership().remove(subject(), group()));

    assertEquals(Set.of(), members());
    assertEquals(new Observation.NotMember(), membership().observe(subject(), group()));
  }

  @Test
  void removing_twice_succeeds_twice() {
    membership().add(subject(), group());
    membership().remove(subject(), group());

    succeeds(membership().remove(subject(), group()));

    assertEquals(Set.of(), members());
  }

  @Test
  void removing_somebody_who_never_was_a_member_succeeds() {
    succeeds(membership().remove(subject(), group()));
  }

  @Test
  void an_address_is_the_same_in_capitals() {
    var shouted = new Subject(subject().account(), person().toUpperCase(Locale.ROOT));

    succeeds(membership().add(shouted, group()));

    assertEquals(Set.of(account()), members());
  }

  @Test
  void nobody_with_that_address_is_for_a_human() {
    var nobody = new Subject(new AccountId("acc-nobody"), "nobody-at-all@example.com");

    rejects("no-such-person", membership().add(nobody, group()));
    rejects("no-such-person", membership().remove(nobody, group()));
    assertEquals(
        "no-such-person",
        assertInstanceOf(Observation.Rejected.class, membership().observe(nobody, group()))
            .problem()
            .code());
    assertEquals(Set.of(), members());
  }

  @Test
  void an_address_that_is_written_like_a_query_finds_nobody() {
    for (var hostile :
        new String[] {
          "x\" or profile.email sw \"@example.com", "x' or mail ne 'x@example.com", "\\\"@x.test"
        }) {
      rejects(
          "no-such-person",
          membership().add(new Subject(new AccountId("acc-hostile"), hostile), group()));
    }
    assertEquals(Set.of(), members());
  }

  @Test
  void a_group_that_does_not_exist_is_for_a_human() {
    rejects("no-such-group", membership().add(subject(), group() + "-not"));
  }

  protected Subject subject() {
    return new Subject(new AccountId("acc-person"), person());
  }

  protected static void rejects(String code, ProviderOutcome outcome) {
    assertEquals(code, assertInstanceOf(ProviderOutcome.Rejected.class, outcome).problem().code());
  }

  private static void succeeds(ProviderOutcome outcome) {
    assertEquals(
        true,
        outcome instanceof ProviderOutcome.Done || outcome instanceof ProviderOutcome.AlreadyDone,
        outcome.toString());
  }
}
