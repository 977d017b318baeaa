package io.aiclearance.standins.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The code flow with PKCE as the web UI's script goes through it, from another origin. */
class SignInOfABrowserTest {
  private static final String UI = "http://127.0.0.1:8080";
  private static final String VERIFIER = "v".repeat(64);

  private final OidcStandIn server;
  private final HttpClient http = HttpClient.newHttpClient();

  SignInOfABrowserTest() throws IOException {
    server = OidcStandIn.start(StandInOptions.inMemory());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String address, Map<String, String> form) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Origin", UI);
    if (!form.isEmpty()) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(encoded(form)));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private JsonNode read(String address, Map<String, String> form) throws Exception {
    var answer = send(address, form);
    assertEquals(200, answer.statusCode(), answer.body());
    // or a browser does not let the script see it
    assertEquals(UI, answer.headers().firstValue("access-control-allow-origin").orElse("none"));
    return Json.MAPPER.readTree(answer.body());
  }

  private JsonNode discovered() throws Exception {
    return read(server.issuer() + "/.well-known/openid-configuration", Map.of());
  }

  private String code(String verifier) throws Exception {
    var challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    var address =
        discovered().path("authorization_endpoint").asText()
            + "?"
            + encoded(
                Map.of(
                    "client_id", "ai-clearance-ui",
                    "redirect_uri", UI + "/signed-in",
                    "response_type", "code",
                    "scope", "openid profile email offline_access",
                    "state", "some state",
                    "code_challenge", challenge,
                    "code_challenge_method", "S256"));
    var chosen =
        send(
            address,
            Map.of("username", "sub-approver", "claims", "{\"email\":\"approver@example.com\"}"));
    var back = chosen.headers().firstValue("location").orElseThrow();
    assertTrue(back.startsWith(UI + "/signed-in?"), back);
    assertTrue(back.contains("state=some"), back);
    return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private Map<String, String> exchange(String code, String verifier) {
    return Map.of(
        "grant_type",
        "authorization_code",
        "client_id",
        "ai-clearance-ui",
        "redirect_uri",
        UI + "/signed-in",
        "code",
        code,
        "code_verifier",
        verifier);
  }

  private static void isTheApproversForTheApi(JsonNode tokens) throws Exception {
    var claims = SignedJWT.parse(tokens.path("access_token").asText()).getJWTClaimsSet();
    assertEquals(List.of("ai-clearance"), claims.getAudience());
    assertEquals("sub-approver", claims.getSubject());
    assertEquals("approver@example.com", claims.getStringClaim("email"));
    assertEquals("access", claims.getStringClaim("token_use"));
  }

  @Test
  void a_script_may_read_what_it_needs_and_gets_a_token_for_the_api() throws Exception {
    var configuration = discovered();
    read(configuration.path("jwks_uri").asText(), Map.of());

    var tokens =
        read(configuration.path("token_endpoint").asText(), exchange(code(VERIFIER), VERIFIER));

    isTheApproversForTheApi(tokens);
    assertEquals("Bearer", tokens.path("token_type").asText());
    assertTrue(tokens.path("expires_in").asInt() > 3000, tokens.toString());
    assertTrue(tokens.path("id_token").isTextual());
  }

  @Test
  void a_session_renews_itself_as_the_same_person() throws Exception {
    var endpoint = discovered().path("token_endpoint").asText();
    var first = read(endpoint, exchange(code(VERIFIER), VERIFIER));

    var renewed =
        read(
            endpoint,
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "ai-clearance-ui",
                "refresh_token", first.path("refresh_token").asText()));

    isTheApproversForTheApi(renewed);
    assertNotEquals(first.path("access_token").asText(), renewed.path("access_token").asText());
    assertTrue(renewed.path("refresh_token").isTextual(), renewed.toString());
  }

  @Test
  void a_code_is_worth_nothing_without_its_verifier() throws Exception {
    var endpoint = discovered().path("token_endpoint").asText();
    var answer = send(endpoint, exchange(code(VERIFIER), "w".repeat(64)));

    assertEquals(400, answer.statusCode(), answer.body());
  }

  @Test
  void signing_out_comes_back_to_where_the_ui_says() throws Exception {
    var answer =
        send(
            discovered().path("end_session_endpoint").asText()
                + "?"
                + encoded(
                    Map.of(
                        "post_logout_redirect_uri",
                        UI + "/signed-out",
                        "client_id",
                        "ai-clearance-ui")),
            Map.of());

    assertEquals(302, answer.statusCode(), answer.body());
    var back = answer.headers().firstValue("location").orElseThrow();
    assertTrue(back.startsWith(UI + "/signed-out"), back);
  }
}
