package io.aiclearance.testkit;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.waiver.AccessException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What there can be only one of, as the real store keeps it: names of tools, and places. */
public final class InMemoryClaims {
  private final Map<PlainName, ToolId> names = new HashMap<>();

  /** The other tool that goes by one of its names, or went by it once. */
  public Optional<ToolId> taken(Entity entity) {
    return entity instanceof Tool tool
        ? tool.names().stream()
            .flatMap(name -> Optional.ofNullable(names.get(name)).stream())
            .filter(holder -> !holder.equals(tool.id()))
            .findFirst()
        : Optional.empty();
  }

  /** For good: a tool keeps the names that it had. */
  public void keep(Entity entity) {
    if (entity instanceof Tool tool) {
      tool.names().forEach(name -> names.putIfAbsent(name, tool.id()));
    }
  }

  /** Whether an exception takes another's place, or gives one back that it does not have. */
  public static boolean placeLost(Entity after, Collection<Entity> now) {
    return switch (after) {
      case AccessException.Active active ->
          now.stream()
              .anyMatch(
                  e ->
                      e instanceof AccessException.Active other
                          && !other.id().equals(active.id())
                          && has(other, active, active.place()));
      case AccessException.Expired over -> !hadPlace(over, over.place(), now);
      case AccessException.Revoked over -> over.place() > 0 && !hadPlace(over, over.place(), now);
      default -> false;
    };
  }

  private static boolean hadPlace(AccessException over, int place, Collection<Entity> now) {
    return now.stream()
        .anyMatch(
            e ->
                e instanceof AccessException.Active active
                    && active.id().equals(over.id())
                    && has(active, over, place));
  }

  private static boolean has(AccessException.Active active, AccessException exception, int place) {
    return active.waiver().risk() == exception.waiver().risk() && active.place() == place;
  }
}
