package io.aiclearance.api.governance;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.GovernedText;
import io.aiclearance.domain.policy.ProposedChange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change as the API shows it.
 *
 * @param record what is to be changed: {@code project/AIC}
 * @param onVersion the version of it that the change was proposed on
 * @param settings the record as it is to be; not in a list
 * @param inUse whether it is to take part; not in a list
 * @param changes what would change now, from what to what; only of one that waits, not in a list
 * @param outdated whether the record was changed since, so that this cannot be applied any more
 */
public record ChangeView(
    String id,
    String state,
    String record,
    long onVersion,
    By proposedBy,
    Instant proposedAt,
    String reason,
    @Nullable Object settings,
    @Nullable Boolean inUse,
    @Nullable Map<String, String> changes,
    @Nullable Boolean outdated,
    @Nullable Decision decision) {

  record By(String accountId, String displayName) {
    static By of(Person person) {
      return new By(person.account().value(), person.displayName());
    }
  }

  /** Who applied it, or let it go. */
  record Decision(By by, Instant at, @Nullable String reason) {
    static @Nullable Decision of(ProposedChange change) {
      return switch (change) {
        case ProposedChange.Waiting _ -> null;
        case ProposedChange.Applied applied ->
            new Decision(By.of(applied.by()), applied.at(), null);
        case ProposedChange.Declined declined ->
            new Decision(By.of(declined.by()), declined.at(), declined.reason());
      };
    }
  }

  /** In a list. */
  public static ChangeView listed(ProposedChange.Waiting change) {
    return view(change, null, null, null, null);
  }

  /**
   * @param current the record as it is now
   */
  public static ChangeView of(ProposedChange change, Optional<Governed> current) {
    var wanted = change.proposal().wanted();
    var waits = change instanceof ProposedChange.Waiting;
    return view(
        change,
        Kinds.settings(wanted),
        wanted.inUse(),
        waits ? GovernedText.difference(current, wanted) : null,
        waits ? GovernedKind.version(current) != wanted.version() : null);
  }

  private static ChangeView view(
      ProposedChange change,
      @Nullable Object settings,
      @Nullable Boolean inUse,
      @Nullable Map<String, String> changes,
      @Nullable Boolean outdated) {
    var proposal = change.proposal();
    return new ChangeView(
        proposal.id().value(),
        state(change),
        proposal.wanted().ref().toString(),
        proposal.wanted().version(),
        By.of(proposal.by()),
        proposal.at(),
        proposal.reason(),
        settings,
        inUse,
        changes,
        outdated,
        Decision.of(change));
  }

  private static String state(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Waiting _ -> "waiting";
      case ProposedChange.Applied _ -> "applied";
      case ProposedChange.Declined _ -> "declined";
    };
  }
}
