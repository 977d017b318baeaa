package io.aiclearance.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.aiclearance.local.template.Properties;
import io.aiclearance.local.template.TemplateProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens as an HTTP API's JWT authorizer does: RSA signature by the keys that the issuer
 * publishes, issuer, audience and times. The type in a token's header is not looked at.
 */
public final class JwtAuthorizer {
  private static final System.Logger LOG = System.getLogger(JwtAuthorizer.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String issuer;
  private final Set<String> audience;
  private final InstantSource time;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private volatile JWKSet keys = new JWKSet();

  /**
   * @param time what tokens are held against: the clock of whoever issues them
   */
  public JwtAuthorizer(String issuer, Set<String> audience, InstantSource time) {
    this.issuer = issuer;
    this.audience = Set.copyOf(audience);
    this.time = time;
  }

  /** The default authorizer of an AWS::Serverless::HttpApi; empty where it has none. */
  public static Optional<JwtAuthorizer> of(Properties api, InstantSource time) {
    api.knowing(
        Set.of(
            "Auth",
            "AccessLogSettings",
            "DefaultRouteSettings",
            "Description",
            "FailOnWarnings",
            "Name",
            "Tags"));
    var auth = api.map("Auth").knowing(Set.of("DefaultAuthorizer", "Authorizers"));
    var name = auth.text("DefaultAuthorizer");
    if (name.isEmpty()) return Optional.empty();
    var rule = auth.map("Authorizers").map(name.get());
    var source = rule.text("IdentitySource").orElse("$request.header.Authorization");
    if (!source.equals("$request.header.Authorization"))
      throw new TemplateProblem(
          "the local system does not know the identity source " + source + " at " + rule.place());
    var token = rule.map("JwtConfiguration");
    var meant = new HashSet<String>();
    token.list("audience").forEach(one -> meant.add(String.valueOf(one)));
    return Optional.of(new JwtAuthorizer(token.requireText("issuer"), meant, time));
  }

  /** Empty where the request carries no token that is good now. */
  Optional<Jwt> authorize(String authorization) {
    try {
      return judge(SignedJWT.parse(bare(authorization)));
    } catch (ParseException | JOSEException | IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a token is refused", e);
      return Optional.empty();
    }
  }

  private Optional<Jwt> judge(SignedJWT token) throws JOSEException, IOException, ParseException {
    if (!JWSAlgorithm.Family.RSA.contains(token.getHeader().getAlgorithm()))
      return refused("not signed with RSA");
    var key = key(token.getHeader().getKeyID());
    if (key == null) return refused("signed with no key of the issuer");
    if (!token.verify(new RSASSAVerifier(key))) return refused("the signature is wrong");
    var claims = JSON.readTree(token.getPayload().toString());
    var refusal = refusal(claims);
    return refusal == null ? Optional.of(new Jwt(texts(claims))) : refused(refusal);
  }

  private static Optional<Jwt> refused(String why) {
    LOG.log(System.Logger.Level.DEBUG, "a token is refused: " + why);
    return Optional.empty();
  }

  private static String bare(String header) {
    return header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : header;
  }

  private @Nullable String refusal(JsonNode claims) {
    var now = time.instant();
    if (!claims.path("iss").asText().equals(issuer)) return "of another issuer";
    if (!claims.path("exp").isNumber() || !instant(claims.path("exp")).isAfter(now))
      return "expired";
    if (claims.has("nbf") && instant(claims.path("nbf")).isAfter(now)) return "not valid yet";
    if (claims.has("iat") && instant(claims.path("iat")).isAfter(now)) return "from the future";
    var named = claims.has("aud") ? claims.get("aud") : claims.path("client_id");
    var meant =
        named.isArray()
            ? named.valueStream().map(JsonNode::asText).toList()
            : List.of(named.asText());
    return meant.stream().anyMatch(audience::contains) ? null : "for another audience";
  }

  private static Instant instant(JsonNode seconds) {
    return Instant.ofEpochMilli(Math.round(seconds.asDouble() * 1000));
  }

  /** Lists become {@code [a b]}, everything else its text. */
  private static Map<String, String> texts(JsonNode claims) {
    var texts = new HashMap<String, String>();
    for (var claim : claims.properties()) {
      var value = claim.getValue();
      texts.put(
          claim.getKey(),
          value.isArray()
              ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(" ", "[", "]"))
              : value.isValueNode() ? value.asText() : value.toString());
    }
    return texts;
  }

  private @Nullable RSAKey key(@Nullable String id) throws IOException, ParseException {
    if (id == null) return null;
    if (keys.getKeyByKeyId(id) == null) keys = JWKSet.parse(get(jwksUri()));
    return keys.getKeyByKeyId(id) instanceof RSAKey rsa ? rsa : null;
  }

  private String jwksUri() throws IOException {
    var base = issuer.replaceAll("/$", "");
    return JSON.readTree(get(base + "/.well-known/openid-configuration")).path("jwks_uri").asText();
  }

  private String get(String uri) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(uri)).timeout(TIMEOUT).build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200)
        throw new IOException(uri + " answers " + answer.statusCode());
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
