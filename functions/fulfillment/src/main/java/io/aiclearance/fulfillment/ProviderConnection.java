package io.aiclearance.fulfillment;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One provider, connected with what its secret holds now: a rotated secret is taken up when it is
 * read again, or at once when the provider refuses the one before.
 *
 * @param <S> the provider's settings, equal if they connect alike
 */
final class ProviderConnection<S> {
  private final Supplier<Map<String, String>> secret;
  private final Supplier<Map<String, String>> secretReadNow;
  private final Function<Map<String, String>, Optional<S>> settings;
  private final Function<S, GroupMembership> connect;
  private @Nullable Held<S> held;

  private record Held<S>(S settings, GroupMembership membership) {}

  /**
   * @param settings empty where the secret is not filled in
   */
  ProviderConnection(
      Supplier<Map<String, String>> secret,
      Supplier<Map<String, String>> secretReadNow,
      Function<Map<String, String>, Optional<S>> settings,
      Function<S, GroupMembership> connect) {
    this.secret = secret;
    this.secretReadNow = secretReadNow;
    this.settings = settings;
    this.connect = connect;
  }

  Optional<GroupMembership> current() {
    return settings.apply(secret.get()).map(this::connected).map(Renewing::new);
  }

  private synchronized GroupMembership connected(S now) {
    if (held == null || !held.settings().equals(now)) {
      held = new Held<>(now, connect.apply(now));
    }
    return held.membership();
  }

  private <R> R renewing(GroupMembership first, Function<GroupMembership, R> call, Asks<R> asks) {
    var answer = call.apply(first);
    return asks.forCredentials(answer)
        ? settings
            .apply(secretReadNow.get())
            .map(this::connected)
            .filter(second -> second != first)
            .map(call)
            .orElse(answer)
        : answer;
  }

  private interface Asks<R> {
    boolean forCredentials(R answer);
  }

  private static boolean refused(Problem problem) {
    return problem.code().equals("bad-credentials");
  }

  private final class Renewing implements GroupMembership {
    private final GroupMembership first;

    Renewing(GroupMembership first) {
      this.first = first;
    }

    @Override
    public ProviderOutcome add(Subject subject, String groupId) {
      return renewing(first, to -> to.add(subject, groupId), this::refusedOutcome);
    }

    @Override
    public ProviderOutcome remove(Subject subject, String groupId) {
      return renewing(first, to -> to.remove(subject, groupId), this::refusedOutcome);
    }

    @Override
    public Observation observe(Subject subject, String groupId) {
      return renewing(
          first,
          to -> to.observe(subject, groupId),
          seen -> seen instanceof Observation.Rejected(var problem) && refused(problem));
    }

    private boolean refusedOutcome(ProviderOutcome outcome) {
      return outcome instanceof ProviderOutcome.Rejected(var problem) && refused(problem);
    }
  }
}
