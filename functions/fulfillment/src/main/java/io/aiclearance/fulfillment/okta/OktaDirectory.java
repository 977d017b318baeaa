package io.aiclearance.fulfillment.okta;

import static java.util.Objects.requireNonNull;

import com.okta.sdk.resource.api.GroupApi;
import com.okta.sdk.resource.api.UserApi;
import com.okta.sdk.resource.client.ApiClient;
import com.okta.sdk.resource.model.Group;
import com.okta.sdk.resource.model.User;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.fulfillment.directory.Answer;
import io.aiclearance.fulfillment.directory.Directory;
import io.aiclearance.fulfillment.directory.DirectoryAccount;
import io.aiclearance.fulfillment.directory.DirectoryMembership;
import io.aiclearance.fulfillment.directory.Fault;
import io.aiclearance.fulfillment.directory.ProviderProblems;
import io.aiclearance.fulfillment.directory.Stopwatch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Okta's users and groups, through Okta's SDK. */
public final class OktaDirectory implements Directory {
  private static final ProviderProblems PROBLEMS = new ProviderProblems("Okta");
  private static final int MORE_THAN_ONE = 5;
  private static final int MOST_MEMBERS = 1000;

  /** Looking a person up may take 11 s, so may the last page, and the function has 30 s. */
  private static final Duration LATEST_PAGE = Duration.ofSeconds(7);

  private final OktaFaults faults = new OktaFaults(PROBLEMS);
  private final UserApi users;
  private final GroupApi groups;
  private final ApiClient client;
  private final Stopwatch stopwatch;

  private OktaDirectory(ApiClient client, Stopwatch stopwatch) {
    this.client = client;
    this.stopwatch = stopwatch;
    this.users = new UserApi(client);
    this.groups = new GroupApi(client);
  }

  /** Connects without calling: the first call is the first job's. */
  public static GroupMembership connect(OktaSettings settings, Stopwatch stopwatch) {
    return new DirectoryMembership(
        new OktaDirectory(OktaClient.connect(settings), stopwatch), PROBLEMS, stopwatch);
  }

  @Override
  public Answer<List<DirectoryAccount>> accounts(String email) {
    var exactly = "profile.email eq \"%s\"".formatted(email.replaceAll("[\"\\\\]", "\\\\$0"));
    return ask(
        () ->
            users
                // contentType, q, after, limit, filter, search, sortBy, sortOrder
                .listUsers(null, null, null, MORE_THAN_ONE, null, exactly, null, null)
                .stream()
                .map(OktaDirectory::account)
                .toList());
  }

  @Override
  public Answer<Optional<Problem>> objection(String groupId) {
    return ask(() -> objection(groups.getGroup(groupId)));
  }

  @Override
  public ProviderOutcome put(String accountId, String groupId) {
    try {
      groups.assignUserToGroup(groupId, accountId);
      return new ProviderOutcome.Done();
    } catch (RuntimeException failure) {
      return faults.of(failure).ofWriting();
    }
  }

  @Override
  public ProviderOutcome take(String accountId, String groupId) {
    try {
      groups.unassignUserFromGroup(groupId, accountId);
      return new ProviderOutcome.Done();
    } catch (RuntimeException failure) {
      return OktaFaults.notFound(failure)
          ? confirmGone(accountId, groupId, PROBLEMS.notReplicated())
          : faults.of(failure).ofWriting();
    }
  }

  @Override
  public Answer<Boolean> holds(String accountId, String groupId) {
    var started = stopwatch.nanos();
    String after = null;
    while (stopwatch.within(LATEST_PAGE, started)) {
      switch (page(groupId, after)) {
        case Answer.Failed<Page>(var fault) -> {
          return new Answer.Failed<>(fault);
        }
        case Answer.Given<Page>(var page) -> {
          if (page.members().contains(accountId) || page.next().isEmpty()) {
            return new Answer.Given<>(page.members().contains(accountId));
          }
          after = page.next().get();
        }
      }
    }
    return new Answer.Failed<>(new Fault.Wait(PROBLEMS.slow()));
  }

  /** A group's members and not a person's groups: of those the SDK gives the first page only. */
  private Answer<Page> page(String groupId, @Nullable String after) {
    return ask(
        () -> {
          var members = groups.listGroupUsers(groupId, after, MOST_MEMBERS);
          return new Page(
              members.stream()
                  .map(member -> requireNonNull(member.getId()))
                  .collect(Collectors.toUnmodifiableSet()),
              // of this thread's latest answer
              NextPage.in(client.getResponseHeaders()));
        });
  }

  private static Optional<Problem> objection(Group group) {
    return switch (requireNonNull(group.getType())) {
      case OKTA_GROUP -> Optional.empty();
      case APP_GROUP ->
          Optional.of(
              PROBLEMS.groupNotOurs("group-synced", "is filled by an application or directory"));
      case BUILT_IN -> Optional.of(PROBLEMS.groupNotOurs("group-built-in", "is Okta's own"));
      case UNKNOWN_DEFAULT_OPEN_API ->
          Optional.of(PROBLEMS.groupNotOurs("group-unknown", "is of a kind that we do not know"));
    };
  }

  private static DirectoryAccount account(User user) {
    var profile = user.getProfile();
    var addresses =
        profile == null
            ? Stream.<String>empty()
            : Stream.of(profile.getEmail(), profile.getLogin()).filter(Objects::nonNull);
    var standing =
        switch (requireNonNull(user.getStatus())) {
          case SUSPENDED -> DirectoryAccount.Standing.SUSPENDED;
          case DEPROVISIONED -> DirectoryAccount.Standing.DEACTIVATED;
          default -> DirectoryAccount.Standing.LIVE;
        };
    return new DirectoryAccount(
        requireNonNull(user.getId()), addresses.collect(Collectors.toUnmodifiableSet()), standing);
  }

  private <T> Answer<T> ask(Supplier<T> question) {
    try {
      return new Answer.Given<>(question.get());
    } catch (RuntimeException failure) {
      return new Answer.Failed<>(faults.of(failure));
    }
  }

  private record Page(Set<String> members, Optional<String> next) {}
}
