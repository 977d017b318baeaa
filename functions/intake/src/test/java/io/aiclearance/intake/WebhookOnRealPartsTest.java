package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The webhook over SQS, DynamoDB and Secrets Manager, and Jira's own deliveries to it. */
class WebhookOnRealPartsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T09:30:00Z");

  private static House house;
  private static WebhookHandler webhook;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    webhook = house.webhook(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  /** The handler asks nothing of its context. */
  @SuppressWarnings("NullAway")
  private static int status(APIGatewayV2HTTPEvent event) {
    return webhook.handleRequest(event, null).getStatusCode();
  }

  @Test
  void a_delivery_is_enqueued_once_and_forgotten_after_a_week() {
    var before = house.guarded().size();
    var event = Post.of(Post.CREATED).signed("local").identified("d-1").event();
    assertEquals(202, status(event));
    assertEquals(202, status(event));
    assertEquals(401, status(Post.of(Post.CREATED).signed("other").identified("d-2").event()));
    assertEquals(
        List.of(
            "{\"issueKey\":\"AIC-1\",\"issueId\":\"10001\",\"cause\":\"jira:issue_created\","
                + "\"receivedAt\":\"2026-01-05T09:30:00Z\",\"attempt\":1}"),
        house.queued(1));
    assertEquals(before + 1, house.guarded().size());
    var inAWeek = Long.toString(NOW.plus(Duration.ofDays(7)).getEpochSecond());
    assertEquals(
        Set.of(AttributeValue.fromN(inAWeek)),
        house.guarded().stream().map(item -> item.get("expiresAt")).collect(Collectors.toSet()));
  }

  @Test
  void jiras_own_deliveries_are_taken_and_our_comments_wake_nobody() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/webhooks/jsm",
        exchange -> {
          var event = new APIGatewayV2HTTPEvent();
          event.setBody(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          var headers = new HashMap<String, String>();
          exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
          event.setHeaders(headers);
          exchange.sendResponseHeaders(status(event), -1);
          exchange.close();
        });
    server.start();
    try {
      house
          .jira()
          .sendWebhooksTo(
              URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks/jsm"));
      var people = new People(house.jira().uri());
      var key = people.ask("requester", "'customfield_10101':{'id':'20001'}");
      assertTrue(house.jira().awaitIdle(Duration.ofSeconds(10)));
      assertEquals(List.of(key), keys(house.queued(2)).distinct().toList());

      people.call(
          "ai-clearance",
          "POST",
          "/rest/api/3/issue/" + key + "/comment",
          "{'body':{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'Hi'}]}]}}");
      assertTrue(house.jira().awaitIdle(Duration.ofSeconds(10)));
      assertEquals(List.of(), house.queued(1));
    } finally {
      server.stop(0);
    }
  }

  private static Stream<String> keys(List<String> bodies) {
    return bodies.stream()
        .map(body -> IntakeCodec.decode(body).orElseThrow().announcement().issue().value());
  }
}
