package io.aiclearance.standins.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.StandInOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcStandInTest {
  @TempDir Path data;

  @Test
  void a_token_is_signed_and_says_who_it_is() throws Exception {
    try (var server = OidcStandIn.start(StandInOptions.inMemory())) {
      var token = SignedJWT.parse(server.tokenFor("requester@example.com"));
      assertTrue(verifies(token, server));
      var claims = token.getJWTClaimsSet();
      assertEquals("at+jwt", token.getHeader().getType().getType());
      assertEquals("sub-requester", claims.getSubject());
      assertEquals(server.issuer().toString(), claims.getIssuer());
      assertEquals(List.of("ai-clearance"), claims.getAudience());
      assertEquals("requester@example.com", claims.getStringClaim("email"));
      assertEquals(true, claims.getBooleanClaim("email_verified"));
      assertEquals("Requester Example", claims.getStringClaim("name"));
      assertEquals("access", claims.getStringClaim("token_use"));
      var discovered =
          new Caller(server.issuer(), "")
              .get(server.issuer() + "/.well-known/openid-configuration");
      assertEquals(server.issuer().toString(), discovered.json().path("issuer").asText());
    }
  }

  @Test
  void a_person_is_picked_on_the_login_page() throws Exception {
    try (var server = OidcStandIn.start(StandInOptions.inMemory())) {
      var browser = new Caller(server.issuer(), "");
      var authorize =
          server.issuer()
              + "/authorize?client_id=ui&response_type=code&scope=openid&state=s&nonce=n"
              + "&redirect_uri=http%3A%2F%2Flocalhost%3A1%2Fcb";
      var page = browser.get(authorize).raw().body();
      assertTrue(page.contains("value=\"sub-approver\""), page);
      var form = "Content-Type";
      var chosen =
          browser.call(
              "POST",
              authorize,
              "username=sub-approver&claims=%7B%22email%22%3A%22approver%40example.com%22%7D",
              form,
              "application/x-www-form-urlencoded");
      assertEquals(302, chosen.status());
      var location = chosen.raw().headers().firstValue("location").orElseThrow();
      var code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");
      var tokens =
          browser.call(
              "POST",
              server.issuer() + "/token",
              "grant_type=authorization_code&client_id=ui&redirect_uri=http%3A%2F%2Flocalhost%3A1%2Fcb&code="
                  + code,
              form,
              "application/x-www-form-urlencoded");
      var token = SignedJWT.parse(tokens.json().path("access_token").asText());
      assertTrue(verifies(token, server));
      assertEquals("sub-approver", token.getJWTClaimsSet().getSubject());
      assertEquals("approver@example.com", token.getJWTClaimsSet().getStringClaim("email"));
      assertEquals(server.issuer().toString(), token.getJWTClaimsSet().getIssuer());
      assertEquals(List.of("ai-clearance"), token.getJWTClaimsSet().getAudience());
    }
  }

  @Test
  void tokens_of_before_a_restart_verify_after_it() throws Exception {
    var options = StandInOptions.inMemory().keptIn(data);
    String before;
    try (var server = OidcStandIn.start(options)) {
      before = server.tokenFor("requester@example.com");
    }
    try (var server = OidcStandIn.start(options)) {
      assertTrue(verifies(SignedJWT.parse(before), server));
      assertNotEquals(before, server.tokenFor("approver@example.com"));
    }
  }

  @Test
  void tokens_follow_the_clock_that_they_are_given() throws Exception {
    var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));
    try (var server = OidcStandIn.start(StandInOptions.inMemory().on(later))) {
      var claims = SignedJWT.parse(server.tokenFor("admin@example.com")).getJWTClaimsSet();
      var end = claims.getExpirationTime().toInstant();
      assertTrue(end.isAfter(Instant.now().plus(Duration.ofDays(30))), end.toString());
    }
  }

  private static boolean verifies(SignedJWT token, OidcStandIn server) throws Exception {
    var keys = JWKSet.load(server.jwks().toURL());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
  }
}
