package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People and their groups. */
public final class JiraUsers {
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 10;

  private final Calls calls;

  JiraUsers(Calls calls) {
    this.calls = calls;
  }

  /** A group that somebody is in. */
  public record Group(String groupId, String name) {}

  public JiraAnswer<JiraUser> myself() {
    return calls.read(Call.get("myself"), JiraUser.class);
  }

  /**
   * The one active account with exactly this e-mail address, or none: none for two of them too, and
   * where nobody can say that there is no second (R2.1).
   *
   * <p>Jira finds nobody, and does not say why, for an account that may not browse users.
   */
  public JiraAnswer<Optional<JiraUser>> withEmail(String email) {
    return matches(email, 0, new ArrayList<>());
  }

  private JiraAnswer<Optional<JiraUser>> matches(String email, int page, List<JiraUser> exact) {
    var call =
        Call.get("user", "search")
            .with("query", email)
            .with("startAt", page * PAGE)
            .with("maxResults", PAGE);
    return calls
        .read(call, new TypeReference<List<JiraUser>>() {})
        .then(
            users -> {
              users.stream()
                  .filter(user -> user.active() && email.equals(user.emailAddress()))
                  .forEach(exact::add);
              // a page may hold fewer than it could, since Jira filters after it has cut the page
              if (users.isEmpty()) {
                return new JiraAnswer.Value<>(onlyOneOf(exact));
              }
              return page + 1 == MOST_PAGES
                  ? new JiraAnswer.Value<>(Optional.empty())
                  : matches(email, page + 1, exact);
            });
  }

  private static Optional<JiraUser> onlyOneOf(List<JiraUser> users) {
    var accounts = users.stream().map(JiraUser::accountId).distinct().count();
    return accounts == 1 ? Optional.of(users.getFirst()) : Optional.empty();
  }

  /** The groups that an account is in. */
  public JiraAnswer<List<Group>> groupsOf(String accountId) {
    return calls.read(
        Call.get("user", "groups").with("accountId", accountId), new TypeReference<>() {});
  }
}
