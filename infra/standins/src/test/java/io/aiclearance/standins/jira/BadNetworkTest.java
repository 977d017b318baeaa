package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadNetworkTest {
  private static final int EVENTS = 150;
  private static final Network BAD = new Network(7, 0.2, 0.3, Duration.ofMillis(300));
  private static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";

  @Test
  void events_are_lost_doubled_and_overtaken_by_later_ones() throws Exception {
    try (var receiver = new WebhookReceiver();
        var jira = over(BAD, receiver)) {
      ask(jira);

      var lost = lost(jira).size();
      var identifiers =
          receiver.received().stream().map(one -> one.headers().getFirst(IDENTIFIER)).toList();
      var sent =
          jira.deliveries().stream()
              .filter(one -> one.state() == WebhookDelivery.State.DELIVERED)
              .map(WebhookDelivery::identifier)
              .toList();

      assertTrue(lost > EVENTS / 10 && lost < EVENTS / 3, lost + " lost");
      assertEquals(EVENTS - lost, sent.size());
      assertTrue(identifiers.containsAll(sent));
      assertTrue(identifiers.size() > sent.size() + EVENTS / 10, identifiers.size() + " received");
      assertTrue(identifiers.stream().distinct().count() < identifiers.size());
      assertTrue(identifiers.stream().distinct().count() > sent.size());
      assertNotEquals(sent, identifiers.stream().distinct().filter(sent::contains).toList());
      receiver
          .received()
          .forEach(
              one ->
                  assertEquals(
                      Signature.of("local", one.body().getBytes(UTF_8)),
                      one.headers().getFirst("X-Hub-Signature")));
    }
  }

  @Test
  void the_same_seed_loses_the_same_events() throws Exception {
    try (var receiver = new WebhookReceiver();
        var first = over(BAD, receiver);
        var second = over(BAD, receiver)) {
      ask(first);
      ask(second);

      assertEquals(lost(first), lost(second));
    }
  }

  @Test
  void a_good_network_does_nothing_to_them() {
    assertTrue(
        IntStream.range(0, 1000)
            .mapToObj(Network.GOOD::of)
            .allMatch(fate -> fate.equals(new Network.Fate(false, Duration.ZERO, List.of()))));
  }

  @Test
  void a_retry_is_signed_with_the_secret_of_its_own_time() throws Exception {
    try (var receiver = new WebhookReceiver(503);
        var jira =
            JiraStandIn.start(
                JiraStandInConfig.local(Clock.systemUTC())
                    .sendingWebhooksTo(receiver.uri(), "old")
                    .retryingWebhooksAfter(
                        List.of(Duration.ofMillis(700)), Duration.ofSeconds(20)))) {
      JiraCaller.as("requester", jira).ask();
      while (receiver.received().isEmpty()) {
        Thread.sleep(5);
      }
      jira.signWebhooksWith("new");
      assertTrue(jira.awaitIdle(Duration.ofSeconds(20)));

      var signatures =
          receiver.received().stream()
              .map(one -> one.headers().getFirst("X-Hub-Signature"))
              .distinct()
              .toList();
      assertEquals(2, signatures.size());
      assertEquals(202, jira.deliverAgain(jira.deliveries().getFirst()).orElseThrow());
    }
  }

  private static JiraStandIn over(Network network, WebhookReceiver receiver) throws IOException {
    return JiraStandIn.start(
        JiraStandInConfig.local(Clock.systemUTC())
            .sendingWebhooksTo(receiver.uri(), "local")
            .behaving(Behaviour.USUAL.over(network)));
  }

  private static void ask(JiraStandIn jira) throws Exception {
    var requester = JiraCaller.as("requester", jira);
    for (var i = 0; i < EVENTS; i++) {
      requester.ask("'summary':'x'");
    }
    assertTrue(jira.awaitIdle(Duration.ofSeconds(60)));
  }

  private static List<String> lost(JiraStandIn jira) {
    return jira.deliveries().stream()
        .filter(one -> one.state() == WebhookDelivery.State.LOST)
        .map(WebhookDelivery::issueKey)
        .toList();
  }
}
