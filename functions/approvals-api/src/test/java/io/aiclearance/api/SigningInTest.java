package io.aiclearance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.people.SignIn;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SigningInTest {
  private final Office office = new Office();

  @Test
  void the_first_call_binds_the_sign_in_to_the_jira_account_with_evidence() {
    var me = office.get("approver", "/me").is(200);

    assertEquals("acc-approver", me.text("/accountId"));
    assertEquals("[\"requester\",\"approver\"]", me.body().get("roles").toString());
    var bound = office.store.events().getLast();
    assertEquals(EventKind.IDENTITY_BOUND, bound.kind());
    assertEquals("person:acc-approver", bound.actor().word());
    assertEquals(Map.of("matched", "email"), bound.facts().details());
  }

  @Test
  void later_calls_know_the_sign_in_by_issuer_and_subject_whatever_its_email_says_now() {
    office.get("approver", "/me").is(200);
    var event = Office.event("GET", "/me", "approver", null);
    Office.claim(event, "email", "security@example.com");

    assertEquals("acc-approver", office.call(event).is(200).text("/accountId"));
    assertEquals(1, office.store.events().size());
  }

  @Test
  void a_sign_in_that_fits_no_account_is_told_what_to_do() {
    var reply = office.get("stranger", "/me").isProblem(403, "account-not-linked");

    assertTrue(reply.text("/detail").contains("Ask a Jira admin"));
    assertTrue(office.store.events().isEmpty());
  }

  @Test
  void two_accounts_with_the_same_email_bind_to_neither() {
    office.jira.add(new Person(new AccountId("acc-twin"), "Twin", "approver@example.com"));

    office.get("approver", "/me").isProblem(403, "account-not-linked");
  }

  @Test
  void an_email_is_matched_exactly() {
    var event = Office.event("GET", "/me", "approver", null);
    Office.claim(event, "email", "Approver@example.com");

    office.call(event).isProblem(403, "account-not-linked");
  }

  @ParameterizedTest
  @CsvSource({
    "email,",
    "email_verified,false",
  })
  void an_email_that_the_provider_does_not_vouch_for_binds_nothing(String claim, String value) {
    var event = Office.event("GET", "/me", "approver", null);
    Office.claim(event, claim, value);

    office.call(event).isProblem(403, "account-not-linked");
    assertTrue(office.store.events().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "iss,https://elsewhere.example.com",
    "iss,",
    "aud,another-api",
    "aud,",
    "aud,ai-clearance-2",
    "sub,",
    "sub,' '",
    "token_use,id",
    "typ,ID",
    "typ,Refresh",
    "at_hash,an-id-token-has-this",
  })
  void a_token_that_is_not_for_this_api_is_refused(String claim, String value) {
    var event = Office.event("GET", "/me", "approver", null);
    Office.claim(event, claim, value);

    office.call(event).isProblem(401, "unauthorized");
    assertTrue(office.store.events().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"aud,[other ai-clearance]", "token_use,access", "typ,Bearer", "email_verified,true"})
  void a_token_may_say_more_than_it_must(String claim, String value) {
    var event = Office.event("GET", "/me", "approver", null);
    Office.claim(event, claim, value);

    office.call(event).is(200);
  }

  @ParameterizedTest
  @CsvSource({"at+jwt,200", "JWT,200", "dpop+jwt,401", "logout+jwt,401"})
  void the_tokens_own_header_says_its_type(String type, int status) {
    var event = Office.event("GET", "/me", "approver", null);
    var header = "{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}";
    event
        .getHeaders()
        .put(
            "authorization",
            "Bearer " + Base64.getUrlEncoder().encodeToString(header.getBytes(UTF_8)) + ".e30.s");

    office.call(event).is(status);
  }

  @Test
  void an_event_without_claims_is_nobodys() {
    var event = Office.event("GET", "/me", "approver", null);
    event.getRequestContext().setAuthorizer(null);

    office.call(event).isProblem(401, "unauthorized");
  }

  @Test
  void two_first_calls_at_once_bind_once() {
    office.store.next(
        commit -> {
          // the other call was faster
          assertEquals(new CommitOutcome.Committed(), commit.get());
          return new CommitOutcome.Stale();
        });

    office.get("approver", "/me").is(200);
    assertEquals(1, office.store.events().size());
    assertTrue(
        office.store.identities().find(new SignIn(Office.ISSUER, "oidc-approver")).isPresent());
  }

  @Test
  void while_jira_is_away_a_new_sign_in_waits_for_it() {
    office.jira.away(true);

    var reply = office.get("approver", "/me").isProblem(503, "unavailable");
    assertEquals("30", reply.header("retry-after"));
  }
}
