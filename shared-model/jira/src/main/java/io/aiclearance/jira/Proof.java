package io.aiclearance.jira;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a request carries to say who we are.
 *
 * @param bearer whether it is an access token, which Atlassian takes at other places
 */
record Proof(String header, boolean bearer) {
  static Proof of(JiraCredentials.Basic credentials) {
    var pair = credentials.email() + ":" + credentials.token();
    var bytes = pair.getBytes(StandardCharsets.UTF_8);
    return new Proof("Basic " + Base64.getEncoder().encodeToString(bytes), false);
  }

  static Proof ofToken(String accessToken) {
    return new Proof("Bearer " + accessToken, true);
  }

  @Override
  public String toString() {
    return "Proof[hidden]";
  }
}
