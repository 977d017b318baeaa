package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.evidence.EventKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access is ended before its end: by those who decide, or by the person who has it (R4.8). */
final class EndingAccessEarlyTest {
  private static final String BECAUSE = "{\"reason\":\"Left the team.\"}";

  private final Office office = new Office();

  @BeforeEach
  void a_manual_tools_access_is_active() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1").is(200);
  }

  private Reply revoke(String who, String grant) {
    return office.post(who, "/grants/{grantId}/revocation", BECAUSE, "grantId", grant);
  }

  private Reply release(String who, String grant) {
    return office.post(who, "/grants/{grantId}/release", "{}", "grantId", grant);
  }

  private long endings() {
    return office.store.events().stream()
        .filter(event -> event.kind() == EventKind.GRANT_ENDING)
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "security", "admin"})
  void whoever_decides_revokes_it_and_somebody_takes_it_away(String who) {
    var grant = revoke(who, "AIC-1").is(200);

    assertEquals("deprovisioning", grant.text("/state"));
    assertEquals("ended", grant.text("/standing"));
    assertEquals(
        List.of("AIC-1.2"), office.get("approver", "/tasks").is(200).each("items", "/jobId"));
    var done =
        office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.2").is(200);
    assertEquals("revoked", done.text("/grant/state"));
  }

  @Test
  void revoking_again_is_the_same_success_and_no_second_task() {
    revoke("approver", "AIC-1").is(200);
    revoke("approver", "AIC-1").is(200);
    release("requester", "AIC-1").is(200);
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.2").is(200);

    assertEquals("revoked", revoke("admin", "AIC-1").is(200).text("/state"));
    assertEquals(1, endings());
  }

  @Test
  void the_holder_releases_it_without_any_role() {
    var grant = release("requester", "AIC-1").is(200);

    assertEquals("deprovisioning", grant.text("/state"));
  }

  @Test
  void a_task_that_nobody_needs_any_more_leaves_the_list() {
    office.asks("requester2", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").is(200);

    var grant = revoke("approver", "AIC-2").is(200);

    assertEquals("deprovisioning", grant.text("/state"));
    assertEquals(
        List.of("AIC-2.2"), office.get("approver", "/tasks").is(200).each("items", "/jobId"));
    office
        .post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-2.1")
        .isProblem(409, "conflict");
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-2.2").is(200);
    var revoked = office.get("requester2", "/grants/{grantId}", "grantId", "AIC-2").is(200);
    assertEquals("revoked", revoked.text("/state"));
    assertEquals("", revoked.body().at("/startsAt").asText(""));
  }

  @Test
  void a_person_asks_again_once_the_access_is_taken_away() {
    revoke("approver", "AIC-1").is(200);
    office.asks("requester", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").isProblem(409, "open-grant-exists");
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.2").is(200);

    office.approve("approver", "AIC-2").is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "requester, 403, forbidden",
    "auditor, 403, forbidden",
    "requester2, 404, not-found",
    "customer, 404, not-found"
  })
  void others_do_not_revoke(String who, int status, String problem) {
    revoke(who, "AIC-1").isProblem(status, problem);

    assertEquals(0, endings());
  }

  @ParameterizedTest
  @CsvSource({
    "approver, 403, forbidden",
    "admin, 403, forbidden",
    "auditor, 403, forbidden",
    "requester2, 404, not-found"
  })
  void others_do_not_release(String who, int status, String problem) {
    release(who, "AIC-1").isProblem(status, problem);
  }

  @Test
  void who_may_not_is_told_so_before_the_reason_is_missed() {
    office
        .post("requester", "/grants/{grantId}/revocation", "{}", "grantId", "AIC-1")
        .isProblem(403, "forbidden");
    office
        .post("approver", "/grants/{grantId}/revocation", "{}", "grantId", "AIC-1")
        .isProblem(422, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AIC-9", "x", "AIC-0"})
  void what_is_not_there_is_not_found(String grant) {
    revoke("admin", grant).isProblem(404, "not-found");
    release("requester", grant).isProblem(404, "not-found");
    office.get("admin", "/grants/{grantId}", "grantId", grant).isProblem(404, "not-found");
  }

  @Test
  void a_revocation_that_met_another_change_is_judged_again() {
    office.store.next(_ -> new CommitOutcome.Stale());

    revoke("approver", "AIC-1").is(200);
  }

  @Test
  void one_grant_is_for_its_holder_and_those_who_oversee() {
    for (var who : List.of("requester", "approver", "security", "admin", "auditor")) {
      office.get(who, "/grants/{grantId}", "grantId", "AIC-1").is(200);
    }
    office.get("requester2", "/grants/{grantId}", "grantId", "AIC-1").isProblem(404, "not-found");
  }
}
