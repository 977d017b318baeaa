package io.aiclearance.testkit;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

record InMemoryRequests(InMemoryClearance store) implements Requests {
  private static final Comparator<Request> OLDEST_FIRST =
      Comparator.<Request, java.time.Instant>comparing(request -> request.origin().askedAt())
          .thenComparing(request -> request.key().value());

  @Override
  public Optional<Request> find(IssueKey key) {
    return store.find(new EntityRef(EntityRef.Kind.REQUEST, key.value()), Request.class);
  }

  @Override
  public Map<IssueKey, Request> findAll(Collection<IssueKey> keys) {
    return keys.stream()
        .distinct()
        .flatMap(key -> find(key).stream())
        .collect(Collectors.toMap(Request::key, request -> request));
  }

  @Override
  public Page<Request> inState(RequestState state, int limit, @Nullable String from) {
    var all = store.all(Request.class).stream().filter(r -> RequestState.of(r) == state).toList();
    return Listing.page(all, OLDEST_FIRST, limit, from);
  }

  @Override
  public List<Request.Undecided> overdue(Instant now, int limit) {
    return store.due(Request.Undecided.class, now, limit);
  }

  @Override
  public Page<Request> by(AccountId requester, int limit, @Nullable String from) {
    var all =
        store.all(Request.class).stream()
            .filter(request -> request.origin().requester().account().equals(requester))
            .toList();
    return Listing.page(all, OLDEST_FIRST.reversed(), limit, from);
  }
}
