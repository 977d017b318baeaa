package io.aiclearance.jira;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** A service account's e-mail and API token. */
public record JiraCredentials(String email, String token) {
  String basic() {
    var pair = (email + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "JiraCredentials[hidden]";
  }

  /** Where the credentials are kept. */
  public interface Source {
    JiraCredentials current();

    /** Read again after a refusal, since they may have been rotated. */
    JiraCredentials renewed();

    /** From a secret's values {@code email} and {@code token}. */
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
      if (email == null || token == null) {
        throw new IllegalStateException("the Jira secret lacks \"email\" or \"token\"");
      }
      return new JiraCredentials(email, token);
    }
  }
}
