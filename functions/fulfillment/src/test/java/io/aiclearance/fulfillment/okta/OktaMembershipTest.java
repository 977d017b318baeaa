package io.aiclearance.fulfillment.okta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.GroupMembershipContract;
import io.aiclearance.fulfillment.directory.ScriptedProvider;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Reply;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OktaMembershipTest extends GroupMembershipContract {
  private final ScriptedOkta okta = new ScriptedOkta();
  private final GroupMembership membership = okta.connect();

  @AfterEach
  void stop() {
    okta.close();
  }

  @Test
  void connecting_calls_nobody() {
    assertEquals("[]", okta.calls().toString());
  }

  @Test
  void a_job_takes_three_calls_and_each_carries_the_token() {
    membership.add(subject(), group());

    assertEquals(
        "[GET /api/v1/groups/00g-ours, GET /api/v1/users,"
            + " PUT /api/v1/groups/00g-ours/users/00u-live]",
        okta.calls().toString());
    okta.calls().forEach(call -> assertEquals("SSWS s3cr3t", call.authorization()));
  }

  @Test
  void a_person_is_looked_for_by_search_which_is_exact_and_finds_the_deactivated_too() {
    membership.add(subject(), group());

    assertEquals(
        List.of(Set.of("search=profile.email eq \"live@example.com\"", "limit=5")),
        okta.calls().stream()
            .filter(call -> call.is("GET", ScriptedOkta.USERS))
            .map(call -> Set.of(call.query().split("&", -1)))
            .toList());
  }

  @Test
  void a_group_that_is_ours_is_not_asked_about_again_for_a_while() {
    membership.add(subject(), group());
    membership.remove(subject(), group());

    assertEquals(1, okta.calls().stream().filter(c -> c.is("GET", ScriptedOkta.GROUP)).count());
  }

  @ParameterizedTest
  @CsvSource({"00g-app, group-synced", "00g-all, group-built-in"})
  void a_group_that_is_not_ours_is_never_written_to(String groupId, String code) {
    rejects(code, membership.add(subject(), groupId));
    rejects(code, membership.remove(subject(), groupId));

    assertTrue(okta.calls().stream().allMatch(call -> call.method().equals("GET")));
  }

  @ParameterizedTest
  @CsvSource({
    "twin@example.com, ambiguous-person",
    "gone@example.com, person-deactivated",
    "suspended@example.com, person-suspended"
  })
  void access_is_given_to_one_usable_account_only(String email, String code) {
    rejects(code, membership.add(person(email), group()));

    assertEquals(Set.of(), okta.members);
  }

  @Test
  void a_deactivated_namesake_is_not_in_the_way() {
    assertInstanceOf(
        ProviderOutcome.Done.class, membership.add(person("again@example.com"), group()));

    assertEquals(Set.of("00u-new"), okta.members);
  }

  @Test
  void access_is_taken_from_accounts_that_cannot_be_used_too() {
    okta.members.addAll(Set.of("00u-gone", "00u-suspended"));

    membership.remove(person("gone@example.com"), group());
    membership.remove(person("suspended@example.com"), group());

    assertEquals(Set.of(), okta.members);
  }

  @Test
  void a_dead_pooled_connection_is_replaced_once_without_a_word() {
    okta.next(call -> call.is("GET", ScriptedOkta.USERS), Reply.NONE);

    assertInstanceOf(ProviderOutcome.Done.class, membership.add(subject(), group()));
  }

  @Test
  void a_rate_limit_is_not_waited_for() {
    for (int i = 0; i < 3; i++) {
      okta.next(
          call -> call.is("PUT", ScriptedOkta.MEMBERSHIP),
          Reply.json(429, ScriptedOkta.error("E0000047", "")).with("Retry-After", "1"));
    }
    var before = System.nanoTime();

    assertInstanceOf(ProviderOutcome.RetryLater.class, membership.add(subject(), group()));

    assertTrue(System.nanoTime() - before < 900_000_000L);
    assertEquals(1, okta.calls().stream().filter(c -> c.method().equals("PUT")).count());
  }

  @Test
  void a_member_on_the_second_page_is_a_member() {
    crowd();
    okta.members.add("00u-live");

    assertEquals(new Observation.Member(), membership.observe(subject(), group()));

    assertEquals(
        List.of(Set.of("limit=1000"), Set.of("limit=1000", "after=who? +/=2")),
        pages().stream().map(call -> Set.of(call.query().split("&", -1))).toList());
  }

  @Test
  void no_page_is_read_after_the_one_with_the_person() {
    crowd();
    okta.members.add("00u-live");
    okta.membersPerPage = 4;

    membership.observe(subject(), group());

    assertEquals(1, pages().size());
  }

  @Test
  void somebody_on_no_page_is_not_a_member() {
    crowd();

    assertEquals(new Observation.NotMember(), membership.observe(subject(), group()));

    assertEquals(3, pages().size());
  }

  @ParameterizedTest
  @CsvSource({"500, NotNow", "403, Rejected"})
  void a_later_page_that_fails_leaves_the_question_open(int status, String outcome) {
    crowd();
    okta.next(
        call -> call.is("GET", ScriptedOkta.MEMBERS) && call.query().contains("after="),
        Reply.json(status, ScriptedOkta.error("E0000006", "")));

    assertEquals(outcome, membership.observe(subject(), group()).getClass().getSimpleName());
  }

  @Test
  void pages_without_end_are_left_for_later() {
    var reads = new AtomicLong();
    var hurried =
        OktaDirectory.connect(
            new OktaSettings(okta.url(), "s3cr3t"), () -> reads.incrementAndGet() * 2_000_000_000L);
    for (int i = 0; i < 20; i++) {
      okta.next(
          call -> call.is("GET", ScriptedOkta.MEMBERS),
          Reply.json(200, "[]").with("Link", "<https://x.test/?after=again>; rel=\"next\""));
    }

    assertInstanceOf(Observation.NotNow.class, hurried.observe(subject(), group()));

    assertEquals(3, pages().size());
  }

  /** Five members on three pages, of whom nobody is looked for. */
  private void crowd() {
    okta.membersPerPage = 2;
    okta.members.addAll(Set.of("00u-a", "00u-b", "00u-x", "00u-y", "00u-z"));
  }

  private List<ScriptedProvider.Call> pages() {
    return okta.calls().stream().filter(call -> call.is("GET", ScriptedOkta.MEMBERS)).toList();
  }

  private static Subject person(String email) {
    return new Subject(new AccountId("acc-person"), email);
  }

  @Override
  protected GroupMembership membership() {
    return membership;
  }

  @Override
  protected String group() {
    return "00g-ours";
  }

  @Override
  protected String person() {
    return "live@example.com";
  }

  @Override
  protected String account() {
    return "00u-live";
  }

  @Override
  protected Set<String> members() {
    return okta.members;
  }
}
