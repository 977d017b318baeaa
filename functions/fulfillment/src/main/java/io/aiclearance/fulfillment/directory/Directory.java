package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import java.util.List;
import java.util.Optional;

/** The few calls that a provider is used for; none sleeps, retries or throws what it answered. */
public interface Directory {
  /** Finds accounts by e-mail address; may give more than those that match exactly. */
  Answer<List<DirectoryAccount>> accounts(String email);

  /** Finds out why this group's members are not ours to manage, if they are not (R5.5). */
  Answer<Optional<Problem>> objection(String groupId);

  ProviderOutcome put(String accountId, String groupId);

  ProviderOutcome take(String accountId, String groupId);

  Answer<Boolean> holds(String accountId, String groupId);

  /**
   * What a removal comes to whose answer was "not found": that may be the membership, and then all
   * is well, or anything else.
   */
  default ProviderOutcome confirmGone(String accountId, String groupId, Problem stillThere) {
    return switch (holds(accountId, groupId)) {
      case Answer.Failed<Boolean>(var fault) -> fault.beforeWriting();
      case Answer.Given<Boolean>(var holds) ->
          holds
              ? new ProviderOutcome.RetryLater(null, stillThere)
              : new ProviderOutcome.AlreadyDone();
    };
  }
}
