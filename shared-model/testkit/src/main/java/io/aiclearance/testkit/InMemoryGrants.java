package io.aiclearance.testkit;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryGrants(InMemoryClearance store) implements Grants {
  private static final Comparator<Grant> NEWEST_FIRST =
      Comparator.<Grant, Instant>comparing(grant -> grant.entitlement().grantedAt())
          .thenComparing(grant -> grant.id().value())
          .reversed();

  @Override
  public Optional<Grant> find(GrantId id) {
    return store.find(new EntityRef(EntityRef.Kind.GRANT, id.value()), Grant.class);
  }

  @Override
  public Optional<GrantId> openFor(AccountId holder, ToolId tool) {
    return store.all(Grant.Open.class).stream()
        .filter(grant -> grant.entitlement().holder().account().equals(holder))
        .filter(grant -> grant.entitlement().tool().equals(tool))
        .map(Grant::id)
        .findFirst();
  }

  @Override
  public Page<Grant> inState(GrantState state, int limit, @Nullable String from) {
    var all = store.all(Grant.class).stream().filter(g -> GrantState.of(g) == state).toList();
    return Listing.page(all, NEWEST_FIRST, limit, from);
  }

  @Override
  public Page<Grant> of(AccountId holder, int limit, @Nullable String from) {
    var all =
        store.all(Grant.class).stream()
            .filter(grant -> grant.entitlement().holder().account().equals(holder))
            .toList();
    return Listing.page(all, NEWEST_FIRST, limit, from);
  }

  @Override
  public List<Grant.Active> overdue(Instant now, int limit) {
    return store.due(Grant.Active.class, now, limit);
  }
}
