package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.api.fakes.JiraPeopleInMemory;
import io.aiclearance.api.fakes.JiraSiteInMemory;
import io.aiclearance.api.fakes.MemoryChain;
import io.aiclearance.api.fakes.VaultInMemory;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.api.people.SignInPerson;
import io.aiclearance.api.people.TokenRules;
import io.aiclearance.api.settings.SiteSetup;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.storage.DynamoDbRateLimit;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.InMemoryRefusals;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sixteen approvers at once, on DynamoDB Local: whoever comes too late is told what is so, and
 * nobody is told of a conflict that is only the system's own.
 */
class SixteenApproversTest {
  private static final int APPROVERS = 16;
  private static final Random RANDOM = new Random(20_261_124);

  private ClearancePorts ports;
  private ApiHandler handler;

  @BeforeEach
  void a_company_with_sixteen_approvers() {
    var client = LocalDynamoDb.client(new ConsumedCapacity());
    var tables = Tables.create(client);
    ports = tables.ports(client);
    var jira = new JiraPeopleInMemory();
    IntStream.range(0, APPROVERS)
        .forEach(i -> jira.add(Office.person("approver" + i), "ai-approvers"));
    store(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_1", Map.of(), Map.of(), Map.of()),
            Map.of(Role.APPROVER, Set.of("ai-approvers")),
            null,
            Revision.NEW));
    store(threeForMedium());
    store(tool("low", RiskLevel.LOW));
    store(tool("medium", RiskLevel.MEDIUM));
    var limit = new DynamoDbRateLimit(client, tables.guard());
    var roles = new FindRoles(ports.site(), ports.governance(), jira, "");
    var chain = new MemoryChain();
    var api =
        new Api(
            ports.requests(),
            ports.grants(),
            ports.jobs(),
            ports.catalog(),
            ports.commits(),
            ports.governance(),
            ports.exceptions(),
            ports.extensions(),
            roles.authorities(),
            ports.site(),
            new SiteSetup(
                ports.site(),
                new JiraSiteInMemory(),
                new VaultInMemory(),
                ports.secrets(),
                ports.catalog(),
                ports.commits(),
                roles),
            ports.submissions(),
            new InMemoryRefusals(),
            (actor, now) -> limit.take("sensitive", actor.value(), now),
            (actor, now) -> limit.take("submission", actor.value(), now),
            chain,
            (_, _) -> 0,
            chain::keys,
            () -> "cursor secret",
            "https://jira.example.com");
    handler =
        new ApiHandler(
            Office.open(
                new SignedInCalls(
                    new SignInPerson(
                        new TokenRules(Office.ISSUER, "ai-clearance"),
                        ports.identities(),
                        jira,
                        ports.commits()),
                    roles,
                    api.router())),
            Clock.fixed(Office.START, ZoneOffset.UTC));
  }

  @Test
  void one_request_is_approved_once_and_the_fifteen_others_are_told_so() throws Exception {
    asks("low", 1);

    var replies = atOnce(approver -> () -> decide(approver, 1, "approve"));

    assertEquals(1, count(replies, 200));
    assertEquals(15, count(replies, 409));
    honest(replies);
    assertTrue(ports.grants().find(new GrantId("AIC-1")).isPresent());
  }

  @Test
  void where_three_are_asked_for_three_different_ones_are_taken() throws Exception {
    asks("medium", 1);

    var replies = atOnce(approver -> () -> decide(approver, 1, "approve"));

    assertEquals(3, count(replies, 200));
    assertEquals(13, count(replies, 409));
    honest(replies);
    var approvals = request(1).approvals();
    assertEquals(3, approvals.stream().map(StageApproval::by).distinct().count());
  }

  @Test
  void different_requests_stand_in_nobodys_way() throws Exception {
    IntStream.range(0, APPROVERS * 6).forEach(number -> asks("low", number + 1));

    var replies =
        atOnce(
            approver ->
                () ->
                    IntStream.range(0, 6)
                        .mapToObj(i -> decide(approver, approver * 6 + i + 1, "approve"))
                        .toList());

    replies.stream().flatMap(List::stream).forEach(reply -> reply.is(200));
  }

  @Test
  void the_same_requests_in_any_order_have_one_outcome_each() throws Exception {
    var requests = 24;
    IntStream.rangeClosed(1, requests).forEach(number -> asks("low", number));

    var replies =
        atOnce(
                approver -> {
                  var order = new ArrayList<>(IntStream.rangeClosed(1, requests).boxed().toList());
                  Collections.shuffle(order, RANDOM);
                  var outcome = approver % 2 == 0 ? "approve" : "deny";
                  return () ->
                      order.stream().map(number -> decide(approver, number, outcome)).toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();

    assertEquals(requests, count(replies, 200));
    assertEquals(requests * (APPROVERS - 1), count(replies, 409));
    honest(replies);
    for (var number = 1; number <= requests; number++) {
      assertEquals(
          request(number) instanceof Request.Approved,
          ports.grants().find(new GrantId("AIC-" + number)).isPresent());
    }
  }

  @Test
  void each_of_them_has_five_bulk_decisions_a_minute_and_not_one_more() throws Exception {
    asks("low", 1);
    var bulk = "{\"issueKeys\":[\"AIC-1\"],\"outcome\":\"deny\",\"reason\":\"No.\"}";

    // two threads of each person
    var replies =
        atOnce(
            2,
            approver ->
                () ->
                    IntStream.range(0, 4)
                        .mapToObj(_ -> call(approver, "/decisions", bulk))
                        .toList());

    for (var approver = 0; approver < APPROVERS; approver++) {
      var theirs = new ArrayList<Reply>(replies.get(approver));
      theirs.addAll(replies.get(APPROVERS + approver));
      assertEquals(5, count(theirs, 200));
      assertEquals(3, count(theirs, 429));
    }
  }

  private static void honest(List<Reply> replies) {
    replies.stream()
        .filter(reply -> reply.status() == 409)
        .map(reply -> reply.text("/detail"))
        .forEach(
            detail -> {
              assertTrue(detail.contains("there is nothing left to decide"), detail);
              assertFalse(detail.contains("right now"), detail);
            });
  }

  private static long count(List<Reply> replies, int status) {
    return replies.stream().filter(reply -> reply.status() == status).count();
  }

  @FunctionalInterface
  private interface Work<T> {
    Callable<T> of(int approver);
  }

  private static <T> List<T> atOnce(Work<T> work) throws Exception {
    return atOnce(1, work);
  }

  private static <T> List<T> atOnce(int each, Work<T> work) throws Exception {
    var together = new CyclicBarrier(APPROVERS * each);
    try (var threads = Executors.newFixedThreadPool(APPROVERS * each)) {
      var calls =
          IntStream.range(0, APPROVERS * each)
              .<Callable<T>>mapToObj(
                  i -> {
                    var mine = work.of(i % APPROVERS);
                    return () -> {
                      together.await();
                      return mine.call();
                    };
                  })
              .toList();
      var results = new ArrayList<T>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private Reply decide(int approver, int number, String outcome) {
    return call(
        approver,
        "/requests/{issueKey}/decision",
        "{\"outcome\":\"" + outcome + "\",\"reason\":\"of " + approver + "\"}",
        "issueKey",
        "AIC-" + number);
  }

  private Reply call(int approver, String route, String body, String... values) {
    var event = Office.event("POST", route, "approver" + approver, body, values);
    var response = handler.answer(event);
    Contract.check(event, response);
    return Reply.of(response);
  }

  private Request request(int number) {
    return ports.requests().find(new IssueKey("AIC-" + number)).orElseThrow();
  }

  /** Everybody asks for themselves, so that no grant stands in another's way. */
  private void asks(String tool, int number) {
    store(
        new Request.Pending(
            new Origin(
                new IssueKey("AIC-" + number),
                "1" + number,
                Office.person("requester" + number),
                Office.START,
                Context.NONE),
            new Ask(
                new ToolId(tool),
                tool,
                RiskLevel.valueOf(tool.toUpperCase(java.util.Locale.ROOT)),
                30,
                "To work."),
            List.of(),
            Revision.NEW));
  }

  private static Tool tool(String id, RiskLevel risk) {
    return new Tool(
        new ToolId(id),
        id,
        "a provider",
        ToolStatus.APPROVED,
        risk,
        30,
        "",
        new ConnectorBinding.Manual(),
        Revision.NEW);
  }

  private static GovernancePolicy threeForMedium() {
    var initial = GovernancePolicy.INITIAL;
    var rules = new EnumMap<RiskLevel, RiskRules>(initial.rules());
    rules.put(RiskLevel.MEDIUM, new RiskRules(List.of(new Stage(Role.APPROVER, 3)), 90, false));
    return new GovernancePolicy(
        rules,
        initial.unknownTools(),
        initial.unclassified(),
        initial.exceptionLimits(),
        initial.pendingDays(),
        initial.secondAdmin(),
        Revision.NEW);
  }

  private void store(Entity entity) {
    ports
        .commits()
        .commit(
            new Transition(
                List.of(
                    Change.to(
                        entity,
                        EventKind.SETTINGS_CHANGED,
                        Office.START,
                        Actor.Part.SETUP,
                        Facts.NONE)),
                List.of()));
  }
}
