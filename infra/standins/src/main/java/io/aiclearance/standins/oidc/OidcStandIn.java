package io.aiclearance.standins.oidc;

import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect provider on this machine, by mock-oauth2-server: discovery, keys, and the code
 * flow with a page on which one picks a person.
 *
 * <p>It believes whoever asks. Access and ID tokens of a login carry the same claims.
 */
public final class OidcStandIn implements AutoCloseable {
  public static final String ISSUER_ID = "ai-clearance";
  public static final String AUDIENCE = "ai-clearance";

  private final MockOAuth2Server server;

  private OidcStandIn(StandInOptions options) throws IOException {
    var keys = new KeyProvider(List.of(SigningKey.in(options.data())), "RS256");
    var tokens = new OAuth2TokenProvider(keys, () -> options.clock().instant());
    server =
        new MockOAuth2Server(
            new OAuth2Config(
                /* interactiveLogin= */ true,
                LoginPage.write().toString(),
                null,
                false,
                tokens,
                Set.of(AccessToken.ofWhoeverSignsIn()),
                new NettyWrapper()));
    server.start(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), options.port());
  }

  public static OidcStandIn start(StandInOptions options) throws IOException {
    return new OidcStandIn(options);
  }

  /** A signed access token, good for an hour, of the person with an address. */
  public String tokenFor(String email) {
    return server.issueToken(ISSUER_ID, AUDIENCE, AccessToken.of(email)).serialize();
  }

  /** What tokens name as their issuer, and what discovery starts from. */
  public URI issuer() {
    return server.issuerUrl(ISSUER_ID).uri();
  }

  public URI jwks() {
    return server.jwksUrl(ISSUER_ID).uri();
  }

  public int port() {
    return server.baseUrl().port();
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
