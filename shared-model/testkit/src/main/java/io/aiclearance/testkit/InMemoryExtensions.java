package io.aiclearance.testkit;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.Extensions;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asked-for extensions over any store in memory. */
public final class InMemoryExtensions implements Extensions {
  private final Supplier<? extends Collection<Entity>> now;

  public InMemoryExtensions(Supplier<? extends Collection<Entity>> now) {
    this.now = now;
  }

  @Override
  public Optional<Extension> find(ExtensionId id) {
    return now.get().stream()
        .filter(Extension.class::isInstance)
        .map(Extension.class::cast)
        .filter(extension -> extension.id().equals(id))
        .findFirst();
  }

  @Override
  public Page<Extension.Asked> waiting(int limit, @Nullable String from) {
    return Listing.page(
        now.get().stream()
            .filter(Extension.Asked.class::isInstance)
            .map(Extension.Asked.class::cast)
            .toList(),
        Comparator.comparing((Extension.Asked asked) -> asked.wish().askedAt())
            .thenComparing(asked -> asked.id().toString()),
        limit,
        from);
  }
}
