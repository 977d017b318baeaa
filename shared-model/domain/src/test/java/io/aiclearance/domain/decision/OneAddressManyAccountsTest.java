package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person with two accounts asks with one and decides with the other. */
class OneAddressManyAccountsTest {
  @ParameterizedTest
  @CsvSource({
    "requester@example.com, REQUESTER@EXAMPLE.COM",
    "requester@example.com, requester+ai@example.com",
    "requester+one@example.com, requester+two@example.com",
    "re.quester@gmail.com, requester@googlemail.com",
    "requester@example.com, ' requester@example.com '"
  })
  void a_variant_of_the_requesters_address_approves_nothing(String asks, String decides) {
    var open = Around.aRequest().requestedBy(account("one", asks)).open();
    var twin = new Reviewer(account("two", decides), Set.of(Role.APPROVER));
    refused(open, approve(twin), Kind.FORBIDDEN, "same-mailbox-does-not-decide");
    assertInstanceOf(Decision.Denied.class, judge(open, deny(twin, "No")));
  }

  @ParameterizedTest
  @CsvSource({
    "requester@example.com, requester@example.org",
    "re.quester@example.com, requester@example.com",
    "requester@example.com, ",
    ", requester@example.com"
  })
  void another_address_or_none_is_somebody_else(@Nullable String asks, @Nullable String decides) {
    var open = Around.aRequest().requestedBy(account("one", asks)).open();
    var other = new Reviewer(account("two", decides), Set.of(Role.APPROVER));
    assertInstanceOf(Decision.Approved.class, judge(open, approve(other)));
  }

  @Test
  void two_accounts_of_one_approver_are_one_person() {
    var open = Around.aRequest().approvedBy(APPROVER).open(RiskLevel.HIGH);
    var twin =
        new Reviewer(account("two", "Approver+sec@example.com"), Set.of(Role.SECURITY_REVIEWER));
    refused(open, approve(twin), Kind.FORBIDDEN, "one-person-one-stage");
  }

  private static Person account(String name, @Nullable String email) {
    return new Person(person(name).account(), name, email);
  }
}
