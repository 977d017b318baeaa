package io.aiclearance.jira;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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
  }
}
