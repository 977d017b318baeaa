package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and their groups. */
public final class JiraUsers {
  private static final int PAGE = 50;

  private final Calls calls;

  JiraUsers(Calls calls) {
    this.calls = calls;
  }

  /**
   * A group of people.
   *
   * @param groupId absent for groups that only one product knows
   */
  public record Group(@Nullable String groupId, String name) {
    public Group {
      Objects.requireNonNull(name);
    }
  }

  public JiraAnswer<JiraUser> myself() {
    return calls.read(Call.get("myself"), JiraUser.class);
  }

  /**
   * The one active account with this e-mail address, its case aside, or none: none for two of them
   * too, and where nobody can say that there is no second (R2.1).
   *
   * <p>Jira finds nobody, and does not say why, for an account that may not browse users.
   */
  public JiraAnswer<Optional<JiraUser>> withEmail(String email) {
    return Pages.read(
            calls,
            start ->
                Call.get("user", "search")
                    .with("query", email)
                    .with("startAt", start)
                    .with("maxResults", PAGE),
            new TypeReference<List<JiraUser>>() {},
            // a page may hold fewer than it could, since Jira filters after it has cut the page
            (users, start) -> new Pages.Page<>(users, start + PAGE, false))
        .map(found -> found.whole() ? onlyOneOf(email, found.items()) : Optional.empty());
  }

  private static Optional<JiraUser> onlyOneOf(String email, List<JiraUser> users) {
    var exact =
        users.stream()
            .filter(user -> user.active() && folded(email).equals(folded(user.emailAddress())))
            .toList();
    var accounts = exact.stream().map(JiraUser::accountId).distinct().count();
    return accounts == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
  }

  /** Only A to Z: other letters have lower cases that belong to different addresses. */
  private static Optional<String> folded(@Nullable String address) {
    return Optional.ofNullable(address)
        .map(
            text ->
                text.codePoints()
                    .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  /** The account with this id, whether it is active or not. */
  public JiraAnswer<JiraUser> get(String accountId) {
    return calls.read(Call.get("user").with("accountId", accountId), JiraUser.class);
  }

  /** The groups that an account is in. */
  public JiraAnswer<List<Group>> groupsOf(String accountId) {
    return calls.read(
        Call.get("user", "groups").with("accountId", accountId), new TypeReference<>() {});
  }
}
