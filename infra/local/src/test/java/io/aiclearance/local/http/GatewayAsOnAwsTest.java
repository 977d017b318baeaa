package io.aiclearance.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.local.demo.Demo;
import io.aiclearance.local.demo.DemoZip;
import io.aiclearance.local.demo.Echo;
import io.aiclearance.local.demo.MovableClock;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import io.aiclearance.standins.http.StandInOptions;
import io.aiclearance.standins.oidc.OidcStandIn;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayAsOnAwsTest {
  @TempDir private static Path folder;
  private final MovableClock clock = new MovableClock();
  private final OidcStandIn oidc;
  private final HttpClient http = HttpClient.newHttpClient();
  private final LoadedFunction echo;
  private final Gateway gateway;

  GatewayAsOnAwsTest() throws Exception {
    oidc = OidcStandIn.start(StandInOptions.inMemory().on(clock));
    echo = Demo.load(Echo.class, DemoZip.in(folder), Duration.ofSeconds(10), Map.of());
    gateway =
        new Gateway(
            0,
            Optional.of(
                new JwtAuthorizer(oidc.issuer().toString(), Set.of("ai-clearance"), clock)));
    gateway.mount(new Trigger.Route("GET", "/api/me", true), echo);
    gateway.mount(new Trigger.Route("GET", "/api/things/{id}", true), echo);
    gateway.mount(new Trigger.Route("GET", "/api/things/special", true), echo);
    gateway.mount(new Trigger.Route("POST", "/hook", false), echo);
    gateway.mount(new Trigger.Route("POST", "/hook/broken", false), echo);
    gateway.mount(new Trigger.Route("ANY", "/ui/{proxy+}", false), echo);
    gateway.start();
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    echo.close();
    oidc.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder as(String email, String path) {
    return to(path).header("Authorization", "Bearer " + oidc.tokenFor(email));
  }

  @Test
  void a_good_token_gets_in_and_its_claims_are_texts() throws Exception {
    var answer = send(as("approver@example.com", "/api/me"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("email=approver@example.com"), answer.body());
    assertTrue(answer.body().contains("scopes=null"), answer.body());
  }

  @Test
  void a_token_of_today_is_good_after_the_clock_was_advanced_and_an_old_one_is_not()
      throws Exception {
    var old = as("approver@example.com", "/api/me");
    clock.advance(Duration.ofDays(31));
    assertEquals(200, send(as("approver@example.com", "/api/me")).statusCode());
    assertEquals(401, send(old).statusCode());
  }

  @Test
  void no_token_and_a_forged_one_are_told_nothing() throws Exception {
    for (var request :
        new HttpRequest.Builder[] {
          to("/api/me"),
          to("/api/me").header("Authorization", "Bearer nonsense"),
          to("/api/me").header("Authorization", "Bearer " + tampered())
        }) {
      var answer = send(request);
      assertEquals(401, answer.statusCode());
      assertEquals("{\"message\":\"Unauthorized\"}", answer.body());
    }
  }

  private String tampered() {
    var token = oidc.tokenFor("approver@example.com");
    var dot = token.lastIndexOf('.');
    var signature = token.substring(dot + 1);
    var other = signature.charAt(5) == 'A' ? 'B' : 'A';
    return token.substring(0, dot + 1) + signature.substring(0, 5) + other + signature.substring(6);
  }

  @Test
  void what_no_route_has_is_not_found_even_without_a_token() throws Exception {
    var answer = send(to("/api/nothing"));
    assertEquals(404, answer.statusCode());
    assertEquals("{\"message\":\"Not Found\"}", answer.body());
    assertEquals(404, send(to("/hook")).statusCode());
  }

  @Test
  void a_function_that_fails_is_an_internal_server_error() throws Exception {
    var answer = send(to("/hook/broken").POST(BodyPublishers.ofString("{}")));
    assertEquals(500, answer.statusCode());
    assertEquals("{\"message\":\"Internal Server Error\"}", answer.body());
  }

  @Test
  void the_most_specific_route_wins() throws Exception {
    assertTrue(
        send(as("admin@example.com", "/api/things/special"))
            .body()
            .contains("routeKey=GET /api/things/special"));
    assertTrue(
        send(as("admin@example.com", "/api/things/AIC-1"))
            .body()
            .contains("pathParameters={id=AIC-1}"));
    var rest = send(to("/ui/a/b.css"));
    assertEquals(200, rest.statusCode());
    assertTrue(rest.body().contains("pathParameters={proxy=a/b.css}"), rest.body());
  }

  @Test
  void the_path_is_decoded_once_and_so_are_its_parameters() throws Exception {
    var body = send(as("admin@example.com", "/api/things/a%20b+c%2525")).body();
    assertTrue(body.contains("rawPath=/api/things/a b+c%25,"), body);
    assertTrue(body.contains("pathParameters={id=a b+c%25}"), body);
  }

  @Test
  void an_encoded_slash_is_a_slash() throws Exception {
    assertEquals(404, send(as("admin@example.com", "/api/things/a%2Fb")).statusCode());
    var rest = send(to("/ui/a%2Fb.css")).body();
    assertTrue(rest.contains("rawPath=/ui/a/b.css,"), rest);
    assertTrue(rest.contains("pathParameters={proxy=a/b.css}"), rest);
  }

  @Test
  void a_path_that_is_none_is_refused_before_any_function() throws Exception {
    try (var socket = new Socket("127.0.0.1", gateway.port())) {
      socket.getOutputStream().write("GET /ui/%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertTrue(String.valueOf(answer.readLine()).startsWith("HTTP/1.1 400"));
    }
  }

  @Test
  void headers_are_lower_case_and_joined_and_cookies_stand_apart_both_ways() throws Exception {
    var answer =
        send(
            to("/hook?a=1&a=2")
                .header("X-Two", "x")
                .header("X-Two", "y")
                .header("Cookie", "s=1; t=2")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ä\":1}")));
    var body = answer.body();
    assertTrue(body.contains("x-two=x,y"), body);
    assertTrue(body.contains("cookies=[s=1, t=2]"), body);
    assertFalse(body.contains("cookie=s=1"), body);
    assertTrue(body.contains("queryStringParameters={a=1,2}"), body);
    assertTrue(body.contains("isBase64Encoded=false"), body);
    assertTrue(body.contains("body={\"ä\":1}"), body);
    assertEquals(2, answer.headers().allValues("set-cookie").size());
  }

  @Test
  void bytes_that_are_no_text_arrive_as_base64() throws Exception {
    var bytes = new byte[] {(byte) 0xff, 0, 1};
    var raw =
        send(
            to("/hook")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes)));
    assertTrue(raw.body().contains("body=/wAB"), raw.body());
    var form =
        send(
            to("/hook")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("text")));
    assertTrue(form.body().contains("isBase64Encoded=true"), form.body());
  }

  @Test
  void a_body_of_more_than_ten_megabytes_is_refused() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]);
    assertEquals(413, send(to("/hook").POST(body)).statusCode());
  }
}
