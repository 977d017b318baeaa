package io.aiclearance.jira;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * One Jira Cloud site, by area. No call waits or repeats itself, but for one repetition after a
 * refusal of credentials that have been renewed meanwhile.
 *
 * <p>A call, with all that it takes to prove who makes it, ends within 4 seconds; one that opens an
 * issue, or reads pages or forms, within 8.
 */
public record Jira(
    JiraIssues issues,
    JiraComments comments,
    JiraTransitions transitions,
    JiraForms forms,
    JiraServiceDesks serviceDesks,
    JiraProjects projects,
    JiraFields fields,
    JiraUsers users,
    JiraGroups groups,
    JiraPermissions permissions) {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(4);

  /**
   * @param base the site, or {@code https://api.atlassian.com/ex/jira/{cloudId}}, which is the only
   *     place where scoped tokens and OAuth clients work, and where forms are found
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
    var addresses = new Addresses(base);
    var tokens = new AccessTokens(new Exchange(http, "The token endpoint"), System::nanoTime);
    var proofs = new Proofs(credentials, tokens, addresses.gateway());
    return of(new Calls(new Sender(new Exchange(http, "Jira"), addresses, proofs, wholeCall)));
  }

  private static Jira of(Calls calls) {
    return new Jira(
        new JiraIssues(calls),
        new JiraComments(calls),
        new JiraTransitions(calls),
        new JiraForms(calls),
        new JiraServiceDesks(calls),
        new JiraProjects(calls),
        new JiraFields(calls),
        new JiraUsers(calls),
        new JiraGroups(calls),
        new JiraPermissions(calls));
  }
}
