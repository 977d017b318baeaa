package io.aiclearance.jira;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * One Jira Cloud site, by area. No call waits or repeats itself, but for one repetition after a
 * refusal of credentials that have been rotated meanwhile.
 */
public record Jira(
    JiraIssues issues,
    JiraComments comments,
    JiraTransitions transitions,
    JiraUsers users,
    JiraFields fields) {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(4);

  /**
   * @param base the site, or {@code https://api.atlassian.com/ex/jira/{cloudId}}, which is the only
   *     place where scoped tokens work
   */
  public static Jira at(URI base, JiraCredentials.Source credentials) {
    return at(base, credentials, WHOLE_CALL);
  }

  static Jira at(URI base, JiraCredentials.Source credentials, Duration wholeCall) {
    // redirects would take the credentials elsewhere
    var http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var calls = new Calls(new Exchange(http, base, wholeCall), credentials);
    return new Jira(
        new JiraIssues(calls),
        new JiraComments(calls),
        new JiraTransitions(calls),
        new JiraUsers(calls),
        new JiraFields(calls));
  }
}
