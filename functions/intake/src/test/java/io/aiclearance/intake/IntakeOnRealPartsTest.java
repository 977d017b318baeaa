package io.aiclearance.intake;

import static io.aiclearance.intake.Batch.announced;
import static io.aiclearance.intake.House.COPILOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker over Jira's REST API, DynamoDB and SQS. */
class IntakeOnRealPartsTest {
  private static House house;
  private static IntakeHandler worker;
  private static People people;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    worker = house.worker();
    people = new People(house.jira().uri());
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  @AfterEach
  void calm() {
    house.jira().outage(false);
    house.queued(1);
  }

  /** Hands the worker one batch; the answer is which messages are to come again. */
  private static List<String> work(String... bodies) {
    return Batch.of(bodies).workedOnBy(worker);
  }

  private static <T extends Request> T request(Class<T> state, String key) {
    return assertInstanceOf(state, house.request(key).orElseThrow());
  }

  @Test
  void an_announced_request_is_pending_with_what_was_asked_for() throws Exception {
    var key = people.ask("customer", COPILOT);
    assertEquals(List.of(), work(announced(key)));
    var pending = request(Request.Pending.class, key);
    assertEquals(Optional.of(new ToolId("github-copilot")), pending.ask().tool());
    assertEquals(30, pending.ask().days());
    assertEquals("Pairing\n🧪", pending.ask().purpose());
    assertEquals(new AccountId("acc-customer"), pending.origin().requester().account());
    assertEquals(1, pending.revision().version());
  }

  @Test
  void repeated_and_late_announcements_change_nothing() throws Exception {
    var key = people.ask("requester", COPILOT);
    assertEquals(List.of(), work(announced(key), announced(key), announced(key)));
    people.edit(key, "'customfield_10102':60");
    work(announced(key));
    var pending = request(Request.Pending.class, key);
    assertEquals(1, pending.revision().version());
    assertEquals(30, pending.ask().days());
  }

  @Test
  void a_fact_that_is_not_there_yet_is_awaited_before_the_requester_is_told() throws Exception {
    var key = people.ask("requester", "'customfield_10101':{'id':'20001'}");
    assertEquals(List.of(), work(announced(key)));
    assertEquals(Optional.empty(), house.request(key));
    var again = house.queued(6);
    assertEquals(1, again.size());
    assertEquals(2, IntakeCodec.decode(again.getFirst()).orElseThrow().attempt());

    people.edit(key, "'customfield_10103':" + People.document("At last"));
    work(again.getFirst());
    assertEquals("At last", request(Request.Pending.class, key).ask().purpose());
  }

  @Test
  void a_fact_that_does_not_come_makes_the_request_incomplete_until_an_update_brings_it()
      throws Exception {
    var key = people.ask("requester", "'customfield_10101':{'id':'20001'}");
    work(announced(key, OpenRequest.WAITS.size() + 1));
    assertEquals(
        List.of(Detail.PURPOSE),
        request(Request.Incomplete.class, key).missing().stream().map(Missing::detail).toList());
    assertEquals(List.of(), house.queued(1));

    people.edit(key, "'customfield_10103':" + People.document("Here it is"));
    work(announced(key));
    assertEquals(2, request(Request.Pending.class, key).revision().version());
  }

  @Test
  void what_the_portal_panel_left_wins_over_the_fields() throws Exception {
    var key = people.ask("requester", COPILOT);
    people.property("admin", key, "{'tool':' claude','durationDays':7}");
    work(announced(key));
    var ask = request(Request.Pending.class, key).ask();
    assertEquals(Optional.of(new ToolId("claude")), ask.tool());
    assertEquals(7, ask.days());
    assertEquals("Pairing\n🧪", ask.purpose());
  }

  @ParameterizedTest
  @CsvSource({"20003,claude", "20001,github-copilot"})
  void a_tool_is_known_by_its_option_or_else_by_its_name(String option, String tool)
      throws Exception {
    var key = people.ask("requester", COPILOT.replace("20001", option));
    work(announced(key));
    assertEquals(Optional.of(new ToolId(tool)), request(Request.Pending.class, key).ask().tool());
  }

  @Test
  void a_blocked_tool_is_denied() throws Exception {
    var key = people.ask("requester", COPILOT.replace("20001", "20004"));
    work(announced(key));
    assertEquals("Midjourney is blocked.", request(Request.Denied.class, key).denial().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7.5", "181", "100000000000"})
  void a_duration_out_of_bounds_is_asked_for_again(String days) throws Exception {
    var key = people.ask("requester", COPILOT.replace("30", days));
    work(announced(key));
    assertEquals(
        List.of(Detail.DAYS),
        request(Request.Incomplete.class, key).missing().stream().map(Missing::detail).toList());
  }

  @Test
  void a_deleted_issue_withdraws_its_undecided_request() throws Exception {
    var key = people.ask("requester", COPILOT);
    work(announced(key));
    people.call("admin", "DELETE", "/rest/api/3/issue/" + key, "");
    assertEquals(List.of(), work(announced(key), announced(key)));
    assertEquals("The issue was deleted.", request(Request.Withdrawn.class, key).reason());
  }

  @Test
  void an_issue_that_nobody_knows_is_nothing() {
    assertEquals(List.of(), work(announced("AIC-99999")));
    assertEquals(Optional.empty(), house.request("AIC-99999"));
  }

  @Test
  void while_jira_is_away_announcements_come_again() throws Exception {
    var key = people.ask("requester", COPILOT);
    house.jira().outage(true);
    assertEquals(List.of("m0"), work(announced(key)));
    house.jira().outage(false);
    assertEquals(List.of(), work(announced(key)));
    assertTrue(house.request(key).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"issueKey\":\"x\"}", "{\"issueKey\":\"AIC-1\"}"})
  void a_message_that_is_not_understood_fails_alone(String body) throws Exception {
    var key = people.ask("requester", COPILOT);
    assertEquals(List.of("m0"), work(body, announced(key)));
    assertTrue(house.request(key).isPresent());
  }

  @Test
  void a_policy_approves_what_it_is_for_once_its_turn_comes() throws Exception {
    house.ready(
        Policies.policy("ai-approvers", "AIC", "claude", 60, "ai-approvers"),
        EventKind.POLICY_CHANGED);
    var mine = people.ask("approver", COPILOT.replace("20001", "20003"));
    var another = people.ask("requester", COPILOT.replace("20001", "20003"));
    assertEquals(List.of(), work(announced(mine), announced(another)));
    assertEquals(List.of(), work(turn(mine), turn(another), turn(mine)));
    var approved = request(Request.Approved.class, mine);
    assertEquals("ai-approvers", approved.byPolicy().orElseThrow().policy().value());
    assertEquals(30, approved.grantedDays());
    request(Request.Pending.class, another);
  }

  private static String turn(String key) {
    return "{\"issueKey\":\"%s\",\"cause\":\"policy\",\"receivedAt\":\"2026-01-05T09:30:01Z\"}"
        .formatted(key);
  }

  @Test
  void the_recorded_turn_of_a_policy_is_understood_and_needs_no_jira() throws Exception {
    var event = EventLoader.loadSQSEvent("../../events/intake-queue-policy.json");
    var body = event.getRecords().getFirst().getBody();
    assertTrue(IntakeCodec.decode(body).orElseThrow().isForPolicy());
    house.jira().outage(true);
    assertEquals(List.of(), work(body));
  }

  @Test
  void the_recorded_message_is_understood() {
    var event = EventLoader.loadSQSEvent("../../events/intake-queue.json");
    var message = IntakeCodec.decode(event.getRecords().getFirst().getBody()).orElseThrow();
    assertEquals("jira:issue_created", message.announcement().cause());
    assertEquals(1, message.attempt());
  }
}
