package io.aiclearance.standins.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.LocalServer;
import io.aiclearance.standins.http.Reply;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsOverPlainHttpTest {
  private final FaultPlan plan = new FaultPlan(Duration.ofSeconds(7));

  @Test
  void bytes_pass_as_they_are_in_both_directions() throws Exception {
    var request =
        "POST /a%20b?x=1&x=2 HTTP/1.1\r\nHOST: signed.example:443\r\nx-odd:  two spaces \r\n"
            + "Transfer-Encoding: chunked\r\n\r\n4;ext=1\r\nwiki\r\n0\r\nTrailer: yes\r\n\r\n";
    var answer =
        "HTTP/1.1 200 Fine\r\ncontent-LENGTH: 3\r\nX-Bytes: \u00e9\r\n\r\n\u0000\u00ff\u0001";
    try (var upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var proxy = FaultProxy.inFrontOf(Part.JIRA, to(upstream.getLocalPort()), plan);
        var client = new Socket("127.0.0.1", proxy.port())) {
      var seen = new CompletableFuture<String>();
      Thread.ofVirtual()
          .start(
              () -> {
                try (var part = upstream.accept()) {
                  var bytes = part.getInputStream().readNBytes(request.length());
                  seen.complete(new String(bytes, ISO_8859_1));
                  part.getOutputStream().write(answer.getBytes(ISO_8859_1));
                } catch (IOException e) {
                  seen.completeExceptionally(e);
                }
              });
      client.getOutputStream().write(request.getBytes(ISO_8859_1));
      var got = client.getInputStream().readNBytes(answer.length());
      assertEquals(request, seen.get());
      assertEquals(answer, new String(got, ISO_8859_1));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"JIRA", "OKTA", "GRAPH"})
  void providers_throttle_with_429_and_retry_after(Part part) throws Exception {
    var forwarded = new AtomicInteger();
    try (var server = new LocalServer(0, r -> counting(r, forwarded));
        var proxy = FaultProxy.inFrontOf(part, server.uri(), plan)) {
      var caller = new Caller(proxy.endpoint(), "");
      plan.arm(1, Fault.THROTTLE);
      var throttled = caller.get("/rest/api/3/issue/AIC-1");
      assertEquals(429, throttled.status());
      assertEquals("7", throttled.raw().headers().firstValue("Retry-After").orElseThrow());
      assertTrue(throttled.json().isObject());
      assertEquals(0, forwarded.get());
      assertEquals(200, caller.get("/rest/api/3/issue/AIC-1").status());
      assertEquals(1, forwarded.get());
    }
  }

  @Test
  void calls_are_named_by_their_paths_without_ids() throws Exception {
    try (var server = new LocalServer(0, _ -> Reply.empty(204));
        var jira = FaultProxy.inFrontOf(Part.JIRA, server.uri(), plan);
        var okta = FaultProxy.inFrontOf(Part.OKTA, server.uri(), plan);
        var graph = FaultProxy.inFrontOf(Part.GRAPH, server.uri(), plan)) {
      new Caller(jira.endpoint(), "").get("/rest/api/3/issue/AIC-1/comment?maxResults=1");
      new Caller(jira.endpoint(), "")
          .get("/rest/api/3/issue/AIC-1/properties/ai-clearance.request");
      new Caller(okta.endpoint(), "").send("PUT", "/api/v1/groups/00g-copilot/users/00u-x", "");
      new Caller(graph.endpoint(), "").send("POST", "/v1.0/groups/6f0c/members/$ref", "{}");
      new Caller(graph.endpoint(), "").send("POST", "/tenant-1/oauth2/v2.0/token", "x=y");
      assertEquals(
          List.of(
              "GET /rest/api/3/issue/{issue}/comment",
              "GET /rest/api/3/issue/{issue}/properties/{property}",
              "PUT /api/v1/groups/{group}/users/{user}",
              "POST /v1.0/groups/{group}/members/$ref",
              "POST /{tenant}/oauth2/v2.0/token"),
          plan.calls().stream().map(Call::operation).toList());
    }
  }

  @Test
  void a_clients_hidden_retry_is_seen_as_the_second_call_that_it_is() throws Exception {
    var effects = new AtomicInteger();
    try (var server = new LocalServer(0, r -> counting(r, effects));
        var proxy = FaultProxy.inFrontOf(Part.JIRA, server.uri(), plan)) {
      post(proxy.endpoint());
      plan.arm(1, Fault.LOST_RESPONSE);
      effects.set(0);
      assertEquals(200, post(proxy.endpoint()), "the JDK's old client repeats a POST by itself");
      assertEquals(2, effects.get());
      assertEquals(
          List.of(Effect.ANSWER_LOST, Effect.PASSED),
          plan.calls().stream().map(Call::effect).toList());
    }
  }

  @Test
  void a_lost_response_over_the_jdks_new_client_is_one_call() throws Exception {
    var effects = new AtomicInteger();
    try (var server = new LocalServer(0, r -> counting(r, effects));
        var proxy = FaultProxy.inFrontOf(Part.JIRA, server.uri(), plan)) {
      var caller = new Caller(proxy.endpoint(), "");
      caller.send("POST", "/things", "{}");
      effects.set(0);
      plan.arm(1, Fault.LOST_RESPONSE);
      assertThrows(IllegalStateException.class, () -> caller.send("POST", "/things", "{}"));
      assertEquals(1, effects.get());
      assertEquals(1, plan.calls().size());
    }
  }

  @Test
  void calls_side_by_side_break_exactly_one() throws Exception {
    var effects = new AtomicInteger();
    try (var server = new LocalServer(0, r -> counting(r, effects));
        var proxy = FaultProxy.inFrontOf(Part.OKTA, server.uri(), plan);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      plan.arm(50, Fault.THROTTLE);
      var caller = new Caller(proxy.endpoint(), "");
      var calls =
          IntStream.range(0, 200)
              .mapToObj(i -> threads.submit(() -> caller.get("/things/" + i).status()))
              .toList();
      var throttled = 0;
      for (var call : calls) if (call.get() == 429) throttled++;
      assertEquals(1, throttled);
      assertEquals(199, effects.get());
      assertEquals(200, plan.calls().size());
    }
  }

  private static Reply counting(Incoming request, AtomicInteger counter) {
    counter.incrementAndGet();
    return Reply.json(200, List.of(request.method()));
  }

  private static int post(URI to) throws IOException {
    var connection = (HttpURLConnection) to.resolve("/things").toURL().openConnection();
    connection.setDoOutput(true);
    connection.getOutputStream().write(new byte[] {'{', '}'});
    connection.getInputStream().readAllBytes();
    return connection.getResponseCode();
  }

  private static URI to(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
