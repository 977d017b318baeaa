package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is posted: a clear problem document, nothing enqueued, nothing remembered. */
class BadDeliveriesTest {
  private static final String SECRET = "a shared secret";

  private static Arguments bad(String name, int status, APIGatewayV2HTTPEvent event) {
    return Arguments.of(name, status, event);
  }

  private static Arguments signed(String name, int status, String body) {
    return bad(name, status, Post.of(body).signed(SECRET).event());
  }

  private static APIGatewayV2HTTPEvent broken(Post post, String body) {
    var event = post.inBase64().event();
    event.setBody(body);
    return event;
  }

  static Stream<Arguments> deliveries() {
    var created = Post.CREATED;
    var truncated = created.substring(0, created.length() - 2);
    return Stream.of(
        // who is it
        bad("unsigned", 401, Post.of(created).event()),
        bad("signed with another secret", 401, Post.of(created).signed("another").event()),
        bad("signature of another body", 401, signature(created, Post.hmac(SECRET, new byte[1]))),
        bad("signature without its algorithm", 401, header(created, hmac(created))),
        bad("signature of another algorithm", 401, header(created, "sha1=" + hmac(created))),
        bad("short signature", 401, header(created, "sha256=00")),
        bad("signature that is not hex", 401, header(created, "sha256=" + "g".repeat(64))),
        bad("two signatures", 401, header(created, twice("sha256=" + hmac(created)))),
        bad("empty signature", 401, header(created, "")),
        bad("empty secret header", 401, secret(created, "")),
        bad("blank secret header", 401, secret(created, " ")),
        bad("wrong secret header", 401, secret(created, "another")),
        bad(
            "wrong signature beside the right secret header",
            401,
            Post.of(created).signed("another").header("x-ai-clearance-secret", SECRET).event()),
        bad("nothing at all", 401, new APIGatewayV2HTTPEvent()),
        bad("unsigned nonsense", 401, Post.of("{").event()),
        // too much
        bad("a megabyte, unsigned", 413, Post.of(megabyte()).event()),
        signed("a megabyte, signed", 413, megabyte()),
        bad("a megabyte in base64", 413, Post.of(megabyte()).inBase64().event()),
        bad("many megabytes", 413, Post.of(megabyte().repeat(6)).inBase64().event()),
        // not what it should be
        signed("empty", 400, ""),
        signed("truncated", 400, truncated),
        signed("two documents", 400, created + created),
        signed("text after the document", 400, created + "x"),
        signed("an array", 400, "[" + created + "]"),
        signed("a string", 400, "\"AIC-1\""),
        signed("null", 400, "null"),
        signed("no JSON", 400, "issue=AIC-1"),
        signed(
            "a key twice", 400, "{\"issue\":{\"id\":\"1\",\"key\":\"AIC-1\",\"key\":\"AIC-2\"}}"),
        signed("deeply nested arrays", 400, nested("[", "]", 100_000)),
        signed("deeply nested objects", 400, nested("{\"a\":", "}", 65)),
        signed("deeply nested and never closed", 400, "{\"a\":" + "[".repeat(200_000)),
        signed("an endless number", 400, "{\"a\":" + "9".repeat(5_000) + "}"),
        signed("no issue and no event", 400, "{}"),
        signed("an issue that is a text", 400, "{\"issue\":\"AIC-1\"}"),
        signed("a key that is an object", 400, "{\"issue\":{\"key\":{}}}"),
        signed("a key of another shape", 400, "{\"issue\":{\"id\":\"1\",\"key\":\"../AIC-1\"}}"),
        signed("an id of another shape", 400, "{\"issue\":{\"id\":\"1 or 1\",\"key\":\"AIC-1\"}}"),
        signed("an event of another shape", 400, "{\"webhookEvent\":\"\\nx\",\"key\":\"AIC-1\"}"),
        bad(
            "not UTF-8",
            400,
            Post.of(created.replace("words", "wörds").getBytes(ISO_8859_1))
                .signed(SECRET)
                .inBase64()
                .event()),
        bad("UTF-16", 400, Post.of(created.getBytes(UTF_16)).signed(SECRET).inBase64().event()),
        bad(
            "truncated within a character",
            400,
            Post.of(Arrays.copyOf("{\"a\":\"ö".getBytes(UTF_8), 7))
                .signed(SECRET)
                .inBase64()
                .event()),
        bad("flagged as base64, but is not", 400, broken(Post.of(created).signed(SECRET), "{")));
  }

  private static APIGatewayV2HTTPEvent header(String body, String signature) {
    return Post.of(body).header("X-Hub-Signature", signature).event();
  }

  private static APIGatewayV2HTTPEvent signature(String body, String hex) {
    return header(body, "sha256=" + hex);
  }

  private static APIGatewayV2HTTPEvent secret(String body, String secret) {
    return Post.of(body).header("x-ai-clearance-secret", secret).event();
  }

  private static String hmac(String body) {
    return Post.hmac(SECRET, body.getBytes(UTF_8));
  }

  private static String twice(String text) {
    return text + "," + text;
  }

  private static String megabyte() {
    return Post.CREATED.replace("words", "w".repeat(1_000_000));
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("deliveries")
  void a_bad_delivery_is_refused_and_leaves_nothing(
      String name, int status, APIGatewayV2HTTPEvent event) throws Exception {
    var webhook = new Webhook(Map.of("current", SECRET));
    var answer = webhook.answer(event);
    assertEquals(status, answer.getStatusCode(), name);
    assertEquals(List.of(), webhook.order());
    assertEquals("application/problem+json", answer.getHeaders().get("Content-Type"));
    var problem = new ObjectMapper().readTree(answer.getBody());
    assertEquals(status, problem.path("status").asInt());
    assertEquals(
        Map.of(
                400, "urn:ai-clearance:problem:invalid-request",
                401, "urn:ai-clearance:problem:unauthorized",
                413, "urn:ai-clearance:problem:too-large")
            .get(status),
        problem.path("type").asText());
    assertFalse(problem.path("detail").asText().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noSecrets")
  void without_a_secret_everything_is_refused(String name, Map<String, String> secret) {
    for (var post :
        List.of(
            Post.of(Post.CREATED),
            Post.of(Post.CREATED).signed(" "),
            Post.of(Post.CREATED).header("x-ai-clearance-secret", ""),
            Post.of(Post.CREATED).header("x-ai-clearance-secret", " "))) {
      assertEquals(401, new Webhook(secret).answer(post).getStatusCode(), name);
    }
  }

  static Stream<Arguments> noSecrets() {
    return Stream.of(
        Arguments.of("missing", Map.of()),
        Arguments.of("empty", Map.of("current", "")),
        Arguments.of("blank", Map.of("current", " ", "previous", "")),
        Arguments.of("under another name", Map.of("secret", SECRET)));
  }

  @Test
  void neither_body_nor_secret_nor_signature_is_logged() {
    var logged = new StringBuilder();
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.append(record.getMessage()).append(Arrays.toString(record.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      deliveries()
          .forEach(
              each ->
                  new Webhook(Map.of("current", SECRET))
                      .answer((APIGatewayV2HTTPEvent) requireNonNull(each.get()[2])));
    } finally {
      root.removeHandler(listener);
    }
    for (var leak : List.of("confidential", "AIC-1", SECRET, "another", "sha256=")) {
      assertFalse(logged.toString().contains(leak), leak);
    }
    assertFalse(logged.isEmpty());
  }
}
