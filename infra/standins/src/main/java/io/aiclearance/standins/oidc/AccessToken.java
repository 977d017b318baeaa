package io.aiclearance.standins.oidc;

import com.nimbusds.oauth2.sdk.TokenRequest;
import io.aiclearance.standins.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What a person's token says; at an interactive login the page tells the person's claims itself.
 */
record AccessToken(String subject, Map<String, Object> person) implements OAuth2TokenCallback {
  static final long LIFETIME_SECONDS = 3600;

  static AccessToken of(String email) {
    return new AccessToken(subject(email), claims(email));
  }

  /** For logins, of which the page says who it is. */
  static AccessToken ofWhoeverSignsIn() {
    return new AccessToken("nobody", Map.of());
  }

  static String subject(String email) {
    return "sub-" + People.name(email);
  }

  static Map<String, Object> claims(String email) {
    return Map.of(
        "email",
        email,
        "email_verified",
        true,
        "name",
        People.given(People.name(email)) + " Example");
  }

  @Override
  public String issuerId() {
    return OidcStandIn.ISSUER_ID;
  }

  @Override
  public String subject(TokenRequest request) {
    return subject;
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "at+jwt";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(OidcStandIn.AUDIENCE);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    var claims = new LinkedHashMap<String, Object>(person);
    claims.put("token_use", "access");
    claims.put("client_id", OidcStandIn.AUDIENCE);
    claims.put("scope", "openid profile email");
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return LIFETIME_SECONDS;
  }
}
