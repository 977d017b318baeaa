package io.aiclearance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web UI's function behind the template's own routes, and the API's beside it. */
class TheWebUiIsServedTest {
  private static LocalSystem system;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    var template = Path.of("..", "template.yaml").toAbsolutePath().normalize();
    system =
        LocalSystem.start(
            LocalOptions.of(template, Ports.any())
                .turnedByHand(Duration.ZERO, (_, real) -> real, () -> false));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  private HttpResponse<String> call(String method, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(system.address() + path))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/requests/AIC-1", "/portal/1", "/signed-in/popup", "/apis/v1/me"})
  void a_page_needs_no_token_and_says_what_may_run_in_it(String path) throws Exception {
    var page = call("GET", path);

    // a build with -Dui.skip=true has none, and says so
    if (page.statusCode() == 503) {
      assertTrue(page.body().startsWith("The web UI was not built"), page.body());
    } else {
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("<title>AI Clearance</title>"), page.body());
    }
    var policy = header(page, "content-security-policy");
    assertTrue(policy.contains("connect-src 'self' http://localhost:"), policy);
    assertEquals(path.startsWith("/portal/"), !policy.contains("frame-ancestors 'none'"), policy);
  }

  @Test
  void a_page_has_a_head_and_takes_nothing() throws Exception {
    assertEquals(call("GET", "/").statusCode(), call("HEAD", "/").statusCode());
    assertEquals(405, call("POST", "/requests/AIC-1").statusCode());
    assertEquals(405, call("OPTIONS", "/").statusCode());
  }

  @Test
  void where_to_sign_in_is_told_without_a_token() throws Exception {
    var answer = call("GET", "/api/v1/sign-in");

    assertEquals(200, answer.statusCode(), answer.body());
    var setup = new ObjectMapper().readTree(answer.body());
    assertEquals(system.standIns().oidc.issuer().toString(), setup.path("issuer").asText());
    assertEquals("ai-clearance-ui", setup.path("clientId").asText());
    assertEquals("openid profile email offline_access", setup.path("scope").asText());
    assertEquals(system.standIns().jira.uri().toString(), setup.path("jiraSite").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me",
        "GET /api/v1/requests/AIC-1",
        "GET /api/v1/nothing",
        "POST /api/v1/sign-in",
        "HEAD /api/v1/sign-in",
        "GET /api/v1/sign-in/",
        "GET /api/v1//sign-in",
      })
  void the_api_keeps_its_own_door_beside_it(String call) throws Exception {
    var parts = call.split(" ");

    assertEquals(401, call(parts[0], parts[1]).statusCode());
  }
}
