package io.aiclearance.fulfillment.okta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.fulfillment.StandInMembershipContract;
import io.aiclearance.standins.http.StandInOptions;
import io.aiclearance.standins.okta.OktaGroup;
import io.aiclearance.standins.okta.OktaStandIn;
import io.aiclearance.standins.okta.OktaUser;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Okta's SDK against an org that searches, pages and refuses as Okta does. */
class OktaStandInMembershipTest extends StandInMembershipContract {
  private static final String EVERYONE = "00g-everyone";

  private OktaStandIn okta;
  private GroupMembership membership;

  @BeforeEach
  void start() throws IOException {
    okta = OktaStandIn.start(StandInOptions.inMemory());
    membership = connect("local");
  }

  @AfterEach
  void stop() {
    okta.close();
  }

  @Test
  void a_group_that_an_application_fills_is_left_alone() {
    account("other", "other@example.com", true);
    put("00g-app", "APP_GROUP", account());

    rejects("group-synced", membership.add(person("other@example.com"), "00g-app"));
    rejects("group-synced", membership.remove(subject(), "00g-app"));

    assertEquals(List.of(account()), okta.members("00g-app"));
  }

  @Test
  void everyone_stays_everyone() {
    var everyone = okta.members(EVERYONE);

    rejects("group-built-in", membership.add(subject(), EVERYONE));
    rejects("group-built-in", membership.remove(subject(), EVERYONE));

    assertEquals(everyone, okta.members(EVERYONE));
  }

  @Test
  void a_group_that_stopped_being_ours_is_refused_by_okta_and_then_by_us() {
    membership.add(subject(), group());
    put(group(), "APP_GROUP", account());

    rejects("not-permitted", membership.remove(subject(), group()));
    rejects("group-synced", membership.remove(subject(), group()));

    assertEquals(Set.of(account()), members());
  }

  @Test
  void a_suspended_person_is_given_nothing_but_can_lose_access() {
    okta.put(user("paused", "paused@example.com", "ACTIVE"));
    membership.add(person("paused@example.com"), group());
    okta.put(user("paused", "paused@example.com", "SUSPENDED"));

    rejects("person-suspended", membership.add(person("paused@example.com"), group()));
    assertInstanceOf(
        ProviderOutcome.Done.class, membership.remove(person("paused@example.com"), group()));

    assertEquals(Set.of(), members());
  }

  @Test
  void a_member_of_more_groups_than_okta_lists_at_once_is_still_seen() {
    for (int i = 0; i < 200; i++) {
      put("00g-" + i, "OKTA_GROUP", account());
    }
    put("00g-zz-last", "OKTA_GROUP", account());

    assertEquals(new Observation.Member(), membership.observe(subject(), "00g-zz-last"));
  }

  @Test
  void the_last_to_join_a_group_of_a_thousand_is_a_member() {
    for (int i = 0; i < 1000; i++) {
      account("crowd" + i, "crowd" + i + "@example.com", true);
    }
    var crowd =
        IntStream.range(0, 1000)
            .mapToObj(i -> "00u-crowd" + i)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    okta.put(new OktaGroup(group(), "OKTA_GROUP", group(), "", crowd, 0, 0));
    assertEquals(new Observation.NotMember(), membership.observe(subject(), group()));

    membership.add(subject(), group());

    assertEquals(new Observation.Member(), membership.observe(subject(), group()));
  }

  @Override
  protected String account(String name, String email, boolean active) {
    var user = user(name, email, active ? "ACTIVE" : "DEPROVISIONED");
    okta.put(user);
    return user.id();
  }

  @Override
  protected GroupMembership connectWrongly() {
    return connect("expired");
  }

  @Override
  protected GroupMembership membership() {
    return membership;
  }

  @Override
  protected String group() {
    return "00g-copilot";
  }

  @Override
  protected String person() {
    return "requester@example.com";
  }

  @Override
  protected String account() {
    return "00u-requester";
  }

  @Override
  protected Set<String> members() {
    return Set.copyOf(okta.members(group()));
  }

  private GroupMembership connect(String token) {
    return OktaDirectory.connect(new OktaSettings(okta.uri(), token), System::nanoTime);
  }

  private void put(String id, String type, String member) {
    okta.put(new OktaGroup(id, type, id, "", new LinkedHashSet<>(List.of(member)), 0, 0));
  }

  private static OktaUser user(String name, String email, String status) {
    return new OktaUser("00u-" + name, name + "@login.test", email, name, "Example", status);
  }
}
