package io.aiclearance.fulfillment.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntraSignInTest {
  private static final Subject PERSON = new Subject(new AccountId("acc-live"), "live@example.com");

  private final ScriptedGraph graph = new ScriptedGraph();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void signs_in_with_the_clients_credentials_for_this_graph() {
    graph.connect().observe(PERSON, "g-ours");

    var form = graph.calls().getFirst().body();
    assertEquals(
        "client_id=client-1&client_secret=s3cr3t&grant_type=client_credentials&scope="
            + java.net.URLEncoder.encode(
                graph.url() + "/.default", java.nio.charset.StandardCharsets.UTF_8),
        java.util.stream.Stream.of(form.split("&"))
            .sorted()
            .collect(java.util.stream.Collectors.joining("&")));
  }

  @Test
  void a_token_is_used_until_shortly_before_its_end() {
    InstantSource time = now::get;
    var membership = graph.connect(time.withZone(ZoneOffset.UTC));
    membership.observe(PERSON, "g-ours");
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(54)));
    membership.observe(PERSON, "g-ours");
    assertEquals(1, signIns());

    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
    membership.observe(PERSON, "g-ours");

    assertEquals(2, signIns());
    assertEquals("Bearer t2", graph.calls().getLast().authorization());
  }

  @Test
  void a_token_that_is_not_accepted_any_more_is_replaced_once() {
    var membership = graph.connect(Clock.systemUTC());
    membership.observe(PERSON, "g-ours");
    graph.next(call -> call.is("POST", ScriptedGraph.ADD), unauthorized());

    assertInstanceOf(ProviderOutcome.Done.class, membership.add(PERSON, "g-ours"));

    assertEquals(2, signIns());
    assertEquals("Bearer t2", graph.calls().getLast().authorization());
  }

  @Test
  void a_new_token_that_is_not_accepted_either_is_for_a_human() {
    graph.next(call -> call.is("GET", ScriptedGraph.GROUP), unauthorized());
    graph.next(call -> call.is("GET", ScriptedGraph.GROUP), unauthorized());

    var outcome = graph.connect().add(PERSON, "g-ours");

    assertEquals(
        "bad-credentials",
        assertInstanceOf(ProviderOutcome.Rejected.class, outcome).problem().code());
    assertEquals(2, signIns());
  }

  @Test
  void a_challenge_for_claims_gets_a_new_token() {
    graph.next(
        call -> call.is("POST", ScriptedGraph.ADD),
        unauthorized()
            .with(
                "WWW-Authenticate",
                "Bearer realm=\"\", error=\"insufficient_claims\","
                    + " claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\""));

    assertInstanceOf(ProviderOutcome.Done.class, graph.connect().add(PERSON, "g-ours"));

    assertEquals(2, signIns());
  }

  private long signIns() {
    return graph.calls().stream().filter(call -> call.is("POST", ScriptedGraph.TOKEN)).count();
  }

  private static Reply unauthorized() {
    return Reply.json(401, ScriptedGraph.error("InvalidAuthenticationToken", "expired"));
  }
}
