package io.aiclearance.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedeliveryTest {
  private final HttpServer sqs;
  private final List<JsonNode> asked = new ArrayList<>();
  private int status = 200;
  private final Redelivery redelivery;

  RedeliveryTest() throws IOException {
    sqs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sqs.createContext(
        "/",
        exchange -> {
          asked.add(new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes()));
          var body = "{}".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    sqs.start();
    var endpoint = "http://localhost:" + sqs.getAddress().getPort();
    var client =
        AwsClients.of(
                Map.of(
                    "AWS_REGION", "eu-west-1",
                    "AWS_ACCESS_KEY_ID", "local",
                    "AWS_SECRET_ACCESS_KEY", "local",
                    "AWS_ENDPOINT_URL_SQS", endpoint))
            .sqs()
            .build();
    redelivery = new Redelivery(client, endpoint + "/queue", new Random(1));
  }

  @AfterEach
  void stop() {
    sqs.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"0,10", "1,10", "2,20", "3,40", "4,80", "7,640", "8,900", "60,900", "2147483647,900"})
  void the_pause_doubles_up_to_a_quarter_of_an_hour(int receives, long most) {
    var pauses = IntStream.range(0, 500).mapToObj(_ -> redelivery.backoff(receives)).toList();
    assertTrue(pauses.stream().allMatch(p -> p.compareTo(Duration.ofSeconds(most)) <= 0));
    assertTrue(pauses.stream().allMatch(p -> p.compareTo(Duration.ofSeconds(most / 2)) >= 0));
    assertTrue(pauses.stream().distinct().count() > 100);
  }

  @Test
  void what_was_asked_for_is_the_least() {
    assertEquals(Duration.ofHours(1), redelivery.backoff(1, Duration.ofHours(1)));
    assertTrue(redelivery.backoff(8, Duration.ofSeconds(1)).toSeconds() >= 450);
  }

  @ParameterizedTest
  @CsvSource({"PT5S,5", "PT5.001S,6", "PT0S,0", "PT-1S,0", "P2D,39600"})
  void the_queue_hides_the_message_for_whole_seconds(Duration pause, int seconds) {
    redelivery.after(pause, "receipt");
    assertEquals(seconds, asked.getFirst().path("VisibilityTimeout").asInt());
    assertEquals("receipt", asked.getFirst().path("ReceiptHandle").asText());
  }

  @Test
  void a_queue_that_does_not_answer_does_no_harm() {
    status = 500;
    assertDoesNotThrow(() -> redelivery.after(Duration.ofSeconds(5), "receipt"));
    sqs.stop(0);
    assertDoesNotThrow(() -> redelivery.after(Duration.ofSeconds(5), "receipt"));
  }
}
