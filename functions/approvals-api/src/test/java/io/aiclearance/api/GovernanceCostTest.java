package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.api.governance.DecideChange;
import io.aiclearance.api.governance.Kinds;
import io.aiclearance.api.governance.SaveGoverned;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.GovernanceSamples;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Samples;
import io.aiclearance.testkit.Tables;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What governing costs, in calls of DynamoDB. */
final class GovernanceCostTest {
  private static final Reviewer ADMIN =
      new Reviewer(Office.person("admin"), Set.of(Role.JIRA_ADMIN));
  private static final Reviewer ADMIN2 =
      new Reviewer(Office.person("admin2"), Set.of(Role.JIRA_ADMIN));
  private static final String ROUTE = "/settings/approval-policies/{id}";
  private static final String BODY = GoverningTest.COPILOT.replace("\"project\":\"AIC\",", "");

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private ClearancePorts ports;
  private GovernedResource<ApprovalPolicy> policies;
  private ChangesResource changes;

  @BeforeEach
  void forty_policies_are_in_use() {
    var client = LocalDynamoDb.client(capacity);
    ports = Tables.create(client).ports(client);
    var listing = new Listing(new Cursors(() -> "secret"));
    policies =
        new GovernedResource<>(
            Kinds.POLICY,
            ports.governance(),
            new SaveGoverned(
                ports.governance(), ports.catalog(), ports.site(), ports.commits(), () -> {}),
            listing);
    changes =
        new ChangesResource(
            ports.governance(),
            new DecideChange(ports.governance(), ports.commits(), () -> {}),
            listing);
    commit(Samples.COPILOT);
    for (var i = 10; i < 50; i++) {
      commit(GovernanceSamples.approvalPolicy("p" + i, false));
    }
  }

  private void commit(Entity entity) {
    var change =
        Change.to(entity, EventKind.SETTINGS_CHANGED, Office.START, Actor.Part.SETUP, Facts.NONE);
    ports.commits().commit(new Transition(List.of(change), List.of()));
  }

  @Test
  void a_list_is_one_query_and_a_record_one_look() {
    var all = call("GET", "/settings/approval-policies", null, null);
    cost("1 Query", 200, () -> policies.list(all, ADMIN, Office.START));
    var one = call("GET", ROUTE, null, null, "id", "p10");
    cost("1 GetItem", 200, () -> policies.get(one, ADMIN, Office.START));
    var versions = call("GET", ROUTE + "/versions", null, null, "id", "p10");
    cost("1 GetItem, 1 Query", 200, () -> policies.versions(versions, ADMIN, Office.START));
  }

  @Test
  void a_save_looks_at_the_record_the_rules_and_what_it_names_and_writes_once() {
    var put = call("PUT", ROUTE, BODY, "\"1\"", "id", "p10");
    cost("4 GetItem, 1 TransactWriteItems", 200, () -> policies.put(put, ADMIN, Office.START));
    cost("1 GetItem", 412, () -> policies.put(put, ADMIN, Office.START));
  }

  @Test
  void a_proposal_is_one_more_look_for_whoever_approves_it() {
    Governed rules = GovernanceSamples.policy(true);
    commit(rules);
    var put = call("PUT", ROUTE, BODY, "\"1\"", "id", "p10");
    cost("3 GetItem, 1 TransactWriteItems", 202, () -> policies.put(put, ADMIN, Office.START));
    var id = ports.governance().proposals().getFirst().proposal().id().value();
    var waiting = call("GET", "/settings/changes", null, null);
    cost("1 Query", 200, () -> changes.list(waiting, ADMIN, Office.START));
    var approval = call("POST", "/settings/changes/{id}/approval", "{}", null, "id", id);
    cost(
        "3 GetItem, 1 TransactWriteItems",
        200,
        () -> changes.approve(approval, ADMIN2, Office.START));
  }

  private static Call call(
      String method,
      String route,
      @org.jspecify.annotations.Nullable String body,
      @org.jspecify.annotations.Nullable String ifMatch,
      String... values) {
    var event = Office.event(method, route, "admin", body, values);
    if (ifMatch != null) {
      event.getHeaders().put("if-match", ifMatch);
    }
    return Office.decoded(event);
  }

  private void cost(String expected, int status, Supplier<Answer> call) {
    capacity.reset();
    assertEquals(status, call.get().status());
    assertEquals(
        expected,
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", ")));
  }
}
