package io.aiclearance.jira;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a service account proves itself with. */
public sealed interface JiraCredentials {
  /** A service account's e-mail and API token. */
  record Basic(String email, String token) implements JiraCredentials {
    @Override
    public String toString() {
      return "Basic[hidden]";
    }
  }

  /**
   * A service account's OAuth 2.0 client, which works through Atlassian's gateway only.
   *
   * @param tokenUrl where access tokens are had: https, unless it is on this machine
   */
  record ClientCredentials(String clientId, String clientSecret, URI tokenUrl)
      implements JiraCredentials {
    private static final URI ATLASSIAN = URI.create("https://auth.atlassian.com/oauth/token");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ClientCredentials {
      var host = Objects.requireNonNullElse(tokenUrl.getHost(), "");
      var safe =
          "https".equals(tokenUrl.getScheme())
              || "http".equals(tokenUrl.getScheme()) && THIS_MACHINE.contains(host);
      if (host.isEmpty() || !safe) {
        throw new IllegalArgumentException("a client secret goes to an https address only");
      }
    }

    public ClientCredentials(String clientId, String clientSecret) {
      this(clientId, clientSecret, ATLASSIAN);
    }

    @Override
    public String toString() {
      return "ClientCredentials[hidden]";
    }
  }

  /** Where the credentials are kept. */
  interface Source {
    JiraCredentials current();

    /** Read again after a refusal, since they may have been rotated. */
    JiraCredentials renewed();

    /** Always these. */
    static Source of(JiraCredentials credentials) {
      return new Source() {
        @Override
        public JiraCredentials current() {
          return credentials;
        }

        @Override
        public JiraCredentials renewed() {
          return credentials;
        }
      };
    }

    /**
     * From a secret's values: {@code email} and {@code token}, or {@code clientId}, {@code
     * clientSecret} and perhaps {@code tokenUrl}.
     */
    static Source of(Supplier<Map<String, String>> current, Supplier<Map<String, String>> renewed) {
      return new Source() {
        @Override
        public JiraCredentials current() {
          return read(current.get());
        }

        @Override
        public JiraCredentials renewed() {
          return read(renewed.get());
        }
      };
    }

    private static JiraCredentials read(Map<String, String> secret) {
      var email = secret.get("email");
      var token = secret.get("token");
      var clientId = secret.get("clientId");
      var clientSecret = secret.get("clientSecret");
      if (clientId != null && clientSecret != null) {
        return client(clientId, clientSecret, secret.get("tokenUrl"));
      }
      if (email == null || token == null) {
        throw new IllegalStateException(
            "the Jira secret holds neither \"email\" and \"token\" nor \"clientId\" and"
                + " \"clientSecret\"");
      }
      return new Basic(email, token);
    }

    private static ClientCredentials client(
        String clientId, String clientSecret, @Nullable String tokenUrl) {
      if (tokenUrl == null) {
        return new ClientCredentials(clientId, clientSecret);
      }
      try {
        return new ClientCredentials(clientId, clientSecret, URI.create(tokenUrl));
      } catch (IllegalArgumentException unusable) {
        // the cause is left out: it quotes the secret's content
        throw new IllegalStateException("the Jira secret's \"tokenUrl\" is no https address");
      }
    }
  }
}
