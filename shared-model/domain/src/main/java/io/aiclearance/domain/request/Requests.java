package io.aiclearance.domain.request;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that reads requests. */
public interface Requests {
  Optional<Request> find(IssueKey key);

  /** Those of the issues that are requests. */
  Map<IssueKey, Request> findAll(Collection<IssueKey> keys);

  /** Oldest first. */
  Page<Request> inState(RequestState state, int limit, @Nullable String from);

  /** Newest first. */
  Page<Request> by(AccountId requester, int limit, @Nullable String from);
}
