package io.aiclearance.fulfillment.entra;

import static java.util.Objects.requireNonNull;

import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.checkmembergroups.CheckMemberGroupsPostRequestBody;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.fulfillment.directory.Answer;
import io.aiclearance.fulfillment.directory.Directory;
import io.aiclearance.fulfillment.directory.DirectoryAccount;
import io.aiclearance.fulfillment.directory.DirectoryAccount.Standing;
import io.aiclearance.fulfillment.directory.DirectoryMembership;
import io.aiclearance.fulfillment.directory.Fault;
import io.aiclearance.fulfillment.directory.ProviderProblems;
import io.aiclearance.fulfillment.directory.Stopwatch;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entra's users and groups, through Microsoft Graph's SDK. */
public final class EntraDirectory implements Directory {
  private static final ProviderProblems PROBLEMS = new ProviderProblems("Microsoft Entra");
  private static final int MORE_THAN_ONE = 5;

  private final EntraSettings settings;
  private final EntraSignIn signIn;
  private final GraphServiceClient graph;
  private final EntraFaults faults = new EntraFaults(PROBLEMS);

  private EntraDirectory(EntraSettings settings, Clock clock) {
    this.settings = settings;
    this.signIn = new EntraSignIn(settings, clock, PROBLEMS);
    this.graph = EntraClient.connect(settings, signIn);
  }

  /** Connects without calling: the first call is the first job's. */
  public static GroupMembership connect(EntraSettings settings, Clock clock, Stopwatch stopwatch) {
    return new DirectoryMembership(new EntraDirectory(settings, clock), PROBLEMS, stopwatch);
  }

  @Override
  public Answer<List<DirectoryAccount>> accounts(String email) {
    var quoted = email.replace("'", "''");
    return ask(
        () -> {
          var page =
              graph
                  .users()
                  .get(
                      request -> {
                        var query = requireNonNull(request.queryParameters);
                        query.filter =
                            "mail eq '%s' or userPrincipalName eq '%s'".formatted(quoted, quoted);
                        query.select =
                            new String[] {"id", "mail", "userPrincipalName", "accountEnabled"};
                        query.top = MORE_THAN_ONE;
                      });
          return requireNonNull(requireNonNull(page).getValue()).stream()
              .map(EntraDirectory::account)
              .toList();
        });
  }

  @Override
  public Answer<Optional<Problem>> objection(String groupId) {
    try {
      return new Answer.Given<>(objection(signedIn(() -> group(groupId))));
    } catch (RuntimeException failure) {
      return new Answer.Failed<>(
          EntraFaults.notFound(failure)
              ? new Fault.Refused(PROBLEMS.noSuchGroup())
              : faults.of(failure));
    }
  }

  @Override
  public ProviderOutcome put(String accountId, String groupId) {
    try {
      return done(
          () -> graph.groups().byGroupId(groupId).members().ref().post(reference(accountId)));
    } catch (RuntimeException failure) {
      return EntraFaults.saysAlreadyAMember(failure)
          ? new ProviderOutcome.AlreadyDone()
          : faults.of(failure).ofWriting();
    }
  }

  @Override
  public ProviderOutcome take(String accountId, String groupId) {
    try {
      return done(
          () ->
              graph
                  .groups()
                  .byGroupId(groupId)
                  .members()
                  .byDirectoryObjectId(accountId)
                  .ref()
                  .delete());
    } catch (RuntimeException failure) {
      return EntraFaults.notFound(failure)
          ? confirmGone(accountId, groupId, PROBLEMS.notReplicated())
          : faults.of(failure).ofWriting();
    }
  }

  @Override
  public Answer<Boolean> holds(String accountId, String groupId) {
    return ask(
        () -> {
          var question = new CheckMemberGroupsPostRequestBody();
          question.setGroupIds(List.of(groupId));
          var answer = graph.users().byUserId(accountId).checkMemberGroups().post(question);
          return requireNonNull(requireNonNull(answer).getValue()).stream()
              .anyMatch(groupId::equalsIgnoreCase);
        });
  }

  private ReferenceCreate reference(String accountId) {
    var reference = new ReferenceCreate();
    reference.setOdataId(settings.graphUrl() + "/v1.0/directoryObjects/" + accountId);
    return reference;
  }

  private Group group(String groupId) {
    var group =
        requireNonNull(
            graph
                .groups()
                .byGroupId(groupId)
                .get(
                    request ->
                        requireNonNull(request.queryParameters).select =
                            new String[] {
                              "id",
                              "groupTypes",
                              "mailEnabled",
                              "onPremisesSyncEnabled",
                              "isAssignableToRole"
                            }));
    requireNonNull(group.getId());
    return group;
  }

  private static Optional<Problem> objection(Group group) {
    var types = group.getGroupTypes() == null ? List.<String>of() : group.getGroupTypes();
    if (types.contains("DynamicMembership")) {
      return Optional.of(PROBLEMS.groupNotOurs("group-dynamic", "is filled by a rule"));
    }
    if (Boolean.TRUE.equals(group.getOnPremisesSyncEnabled())) {
      return Optional.of(PROBLEMS.groupNotOurs("group-synced", "is synced from on-premises"));
    }
    if (Boolean.TRUE.equals(group.getIsAssignableToRole())) {
      return Optional.of(PROBLEMS.groupNotOurs("group-role-assignable", "can hold admin roles"));
    }
    if (Boolean.TRUE.equals(group.getMailEnabled()) && !types.contains("Unified")) {
      return Optional.of(PROBLEMS.groupNotOurs("group-mail-managed", "is managed by Exchange"));
    }
    return Optional.empty();
  }

  private static DirectoryAccount account(User user) {
    return new DirectoryAccount(
        requireNonNull(user.getId()),
        Stream.of(user.getMail(), user.getUserPrincipalName())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        Boolean.FALSE.equals(user.getAccountEnabled()) ? Standing.DEACTIVATED : Standing.LIVE);
  }

  private <T> Answer<T> ask(Supplier<T> question) {
    try {
      return new Answer.Given<>(signedIn(question));
    } catch (RuntimeException failure) {
      return new Answer.Failed<>(faults.of(failure));
    }
  }

  private ProviderOutcome done(Runnable call) {
    return signedIn(
        () -> {
          call.run();
          return new ProviderOutcome.Done();
        });
  }

  /**
   * A token that is not accepted any more is replaced, once.
   *
   * @param call makes its body anew: the SDK writes an object's fields only the first time
   */
  private <T> T signedIn(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException failure) {
      if (!EntraFaults.unauthorized(failure)) {
        throw failure;
      }
      signIn.drop();
      return call.get();
    }
  }
}
