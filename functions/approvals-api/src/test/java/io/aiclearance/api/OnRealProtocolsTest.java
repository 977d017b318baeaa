package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The handler as Lambda makes it, on DynamoDB Local and the stand-ins of Jira and Secrets Manager.
 */
final class OnRealProtocolsTest {
  private static final Clock CLOCK = Clock.fixed(Office.START, ZoneOffset.UTC);
  private static final int THREADS = 16;

  private static Backends backends;
  private static ApiHandler handler;

  @BeforeAll
  static void start() throws Exception {
    backends = new Backends(CLOCK);
    backends.store(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_10010", Map.of(), Map.of(), Map.of()),
            Map.of(
                Role.APPROVER, Set.of("ai-approvers"),
                Role.SECURITY_REVIEWER, Set.of("ai-security"),
                Role.JIRA_ADMIN, Set.of("jira-administrators"),
                Role.AUDITOR, Set.of("ai-auditors")),
            null,
            Revision.NEW),
        EventKind.SETTINGS_CHANGED);
    for (var tool : List.of("one", "two", "three", "many")) {
      backends.store(
          new Tool(
              new ToolId(tool),
              tool,
              "a provider",
              ToolStatus.APPROVED,
              RiskLevel.LOW,
              30,
              "",
              new ConnectorBinding.Manual(),
              Revision.NEW),
          EventKind.TOOL_ADDED);
    }
    handler = new ApiHandler(backends.environment(), CLOCK);
  }

  @AfterAll
  static void stop() throws Exception {
    backends.close();
  }

  private static void asks(String who, String tool, String key) {
    backends.store(
        new Request.Pending(
            new Origin(new IssueKey(key), "1", Office.person(who), Office.START, Context.NONE),
            new Ask(new ToolId(tool), tool, RiskLevel.LOW, 30, "To write tests."),
            List.of(),
            Revision.NEW),
        EventKind.REQUEST_RECEIVED);
  }

  private static Reply call(
      String method, String route, String who, @Nullable String body, String... values) {
    var event = Office.event(method, route, who, body, values);
    var response = handler.answer(event);
    Contract.check(event, response);
    return Reply.of(response);
  }

  private static Reply approve(String who, String key) {
    return call(
        "POST",
        "/requests/{issueKey}/decision",
        who,
        "{\"outcome\":\"approve\",\"reason\":\"ok\"}",
        "issueKey",
        key);
  }

  private static List<Reply> atOnce(int times, Callable<Reply> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var replies = new ArrayList<Reply>();
      for (Future<Reply> reply :
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList())) {
        replies.add(reply.get());
      }
      return replies;
    }
  }

  @Test
  void a_sign_in_is_bound_and_its_roles_come_from_jiras_groups() {
    var me = call("GET", "/me", "auditor", null).is(200);

    assertEquals("acc-auditor", me.text("/accountId"));
    assertEquals("[\"requester\",\"auditor\"]", me.body().get("roles").toString());
    assertEquals(
        "[\"requester\"]", call("GET", "/me", "customer", null).body().get("roles").toString());
    call("GET", "/me", "stranger", null).isProblem(403, "account-not-linked");
  }

  @Test
  void a_request_goes_its_way() {
    asks("customer", "one", "AIC-1");

    assertEquals(
        "approver",
        call("GET", "/requests/{issueKey}", "customer", null, "issueKey", "AIC-1")
            .is(200)
            .text("/nextStage"));
    assertEquals("approved", approve("approver", "AIC-1").is(200).text("/state"));
    approve("approver", "AIC-1").is(200);
    approve("approver2", "AIC-1").isProblem(409, "conflict");
    assertTrue(
        call("GET", "/tasks", "approver2", null)
            .is(200)
            .each("items", "/jobId")
            .contains("AIC-1.1"));
    var done =
        call("POST", "/tasks/{jobId}/completion", "approver2", "{}", "jobId", "AIC-1.1").is(200);
    assertEquals("active", done.text("/grant/standing"));
    assertEquals(
        "30 days remaining",
        call("GET", "/me/grants", "customer", null).text("/items/0/expiryLabel"));
  }

  @Test
  void sixteen_approvals_at_once_make_one_grant_and_every_one_of_them_is_told_the_truth()
      throws Exception {
    asks("requester", "two", "AIC-2");

    var mine = atOnce(THREADS, () -> approve("approver", "AIC-2"));

    mine.forEach(reply -> reply.is(200));
    assertEquals(
        new GrantId("AIC-2"),
        new DynamoDbGrants(backends.client, "clearance")
            .openFor(Office.person("requester").account(), new ToolId("two"))
            .orElseThrow());
    var created =
        new DynamoDbWaiting(backends.client, "clearance")
            .since(Office.START.plus(Duration.ofDays(1)), 1_000).stream()
                .filter(waiting -> waiting.id().equals("grant/AIC-2#1"))
                .count();
    assertEquals(1, created);
  }

  @Test
  void two_requests_for_the_same_access_approved_at_once_make_one_grant() throws Exception {
    asks("requester2", "three", "AIC-3");
    asks("requester2", "three", "AIC-4");
    var next = new AtomicInteger();

    var replies =
        atOnce(2, () -> approve("approver", next.getAndIncrement() == 0 ? "AIC-3" : "AIC-4"));

    assertEquals(List.of(200, 409), replies.stream().map(Reply::status).sorted().toList());
  }

  @Test
  void sixteen_submissions_under_one_key_at_once_are_one_and_all_are_told_the_same()
      throws Exception {
    call("GET", "/me", "requester2", null).is(200);
    var body =
        "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"toolId\":\"one\",\"durationDays\":30,"
            + "\"purpose\":\"To write tests.\"}";

    var replies = atOnce(THREADS, () -> submit("requester2", "key-1", body));

    var first = replies.getFirst().is(202);
    replies.forEach(reply -> assertEquals(first.body(), reply.is(202).body()));
    var ref = "submission/" + first.text("/id");
    var waiting =
        new DynamoDbWaiting(backends.client, "clearance")
            .since(Office.START.plus(Duration.ofDays(1)), 1_000).stream()
                .map(Waiting::id)
                .filter(id -> id.startsWith(ref))
                .sorted()
                .toList();
    assertEquals(List.of(ref + "#1", ref + "#1~0"), waiting);
    assertEquals(
        "waiting",
        call("GET", "/portal/requests/{id}", "requester2", null, "id", first.text("/id"))
            .is(200)
            .text("/state"));
    submit("requester2", "key-1", body.replace(":30", ":31")).isProblem(422, "invalid");
  }

  private static Reply submit(String who, String key, String body) {
    var event = Office.event("POST", "/portal/requests", who, body);
    event.getHeaders().put("idempotency-key", key);
    var response = handler.answer(event);
    Contract.check(event, response);
    return Reply.of(response);
  }

  @Test
  void of_sixteen_bulk_decisions_at_once_exactly_five_are_taken() throws Exception {
    call("GET", "/me", "security", null).is(200);

    var replies =
        atOnce(
            THREADS,
            () ->
                call(
                    "POST",
                    "/decisions",
                    "security",
                    "{\"issueKeys\":[\"AIC-999\"],\"outcome\":\"deny\",\"reason\":\"No.\"}"));

    assertEquals(5, replies.stream().filter(reply -> reply.status() == 200).count());
    assertEquals(11, replies.stream().filter(reply -> reply.status() == 429).count());
    assertEquals(
        "60",
        replies.stream()
            .filter(r -> r.status() == 429)
            .findFirst()
            .orElseThrow()
            .header("retry-after"));
  }

  @Test
  void fifty_requests_are_decided_in_one_call() {
    var keys = IntStream.rangeClosed(101, 150).mapToObj(i -> "AIC-" + i).toList();
    // one grant for each person and tool: denying has no such limit
    keys.forEach(key -> asks("requester", "many", key));

    var started = System.nanoTime();
    var reply =
        call(
            "POST",
            "/decisions",
            "admin",
            "{\"issueKeys\":[\""
                + String.join("\",\"", keys)
                + "\"],\"outcome\":\"deny\",\"reason\":\"No.\"}");
    var took = Duration.ofNanos(System.nanoTime() - started);

    assertEquals(Set.of("denied"), Set.copyOf(reply.is(200).each("results", "/outcome")));
    assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, () -> "took " + took);
    assertEquals(
        50,
        call("GET", "/requests", "admin", null, "status", "denied", "limit", "100")
            .body()
            .get("items")
            .size());
    var page = call("GET", "/requests", "admin", null, "status", "denied", "limit", "30").is(200);
    assertEquals(
        20,
        call(
                "GET",
                "/requests",
                "admin",
                null,
                "status",
                "denied",
                "limit",
                "30",
                "cursor",
                page.text("/nextCursor"))
            .is(200)
            .body()
            .get("items")
            .size());
  }

  @Test
  void while_jira_is_away_nobodys_roles_are_guessed() {
    var other = new ApiHandler(backends.environment(), CLOCK);
    backends.jira.outage(true);
    try {
      var event = Office.event("GET", "/me", "approver", null);
      Reply.of(other.answer(event)).isProblem(503, "unavailable");
    } finally {
      backends.jira.outage(false);
    }
  }

  @Test
  void what_the_relay_seals_is_read_and_verified() {
    call("GET", "/me", "auditor", null).is(200);
    backends.seal();

    var verdict = call("POST", "/evidence/verification", "auditor", "{}").is(200);
    assertEquals("intact", verdict.text("/verdict"));
    assertEquals(0, verdict.body().get("unsealed").asInt());
    var last = verdict.text("/toSeq");
    assertEquals(
        last, call("GET", "/evidence", "auditor", null, "limit", "1").text("/items/0/seq"));
    assertEquals(
        last, call("GET", "/evidence/{seq}", "auditor", null, "seq", last).is(200).text("/seq"));
  }
}
