package io.aiclearance.domain.request;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  /** Undecided ones whose time to live has passed, earliest first (R4.10). */
  List<Request.Undecided> overdue(Instant now, int limit);

  /** Newest first. */
  Page<Request> by(AccountId requester, int limit, @Nullable String from);
}
