package io.aiclearance.testkit;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.ExceptionState;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions over what a store in memory holds.
 *
 * @param now every entity as it is
 */
public record InMemoryExceptions(Supplier<Collection<Entity>> now) implements Exceptions {
  @Override
  public Optional<AccessException> find(ExceptionId id) {
    return all(AccessException.class).filter(e -> e.id().equals(id)).findFirst();
  }

  @Override
  public List<AccessException.Active> about(AccountId subject, ToolId tool) {
    return all(AccessException.Active.class)
        .filter(e -> e.waiver().subject().account().equals(subject))
        .filter(e -> e.waiver().tool().equals(tool))
        .toList();
  }

  @Override
  public Page<AccessException> inState(ExceptionState state, int limit, @Nullable String from) {
    return Listing.page(
        all(AccessException.class).filter(e -> ExceptionState.of(e) == state).toList(),
        Comparator.comparing((AccessException e) -> e.waiver().askedAt())
            .thenComparing(e -> e.id().value())
            .reversed(),
        limit,
        from);
  }

  @Override
  public List<AccessException.Active> overdue(Instant moment, int limit) {
    return all(AccessException.Active.class)
        .filter(e -> !moment.isBefore(e.waiver().endsAt()))
        .sorted(Comparator.comparing(e -> e.waiver().endsAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public Set<Integer> placesTaken(RiskLevel level, int most) {
    return all(AccessException.Active.class)
        .filter(e -> e.waiver().risk() == level)
        .map(AccessException.Active::place)
        .filter(place -> place <= most)
        .collect(Collectors.toSet());
  }

  private <T extends Entity> Stream<T> all(Class<T> type) {
    return now.get().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(entity -> entity.ref().id()));
  }
}
