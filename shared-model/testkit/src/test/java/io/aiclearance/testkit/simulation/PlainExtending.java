package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Held;
import io.aiclearance.testkit.simulation.PlainWorld.Wished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** More days for access that was given, written down once more from R2.3, R4.6 and R4.8. */
final class PlainExtending {
  static final String REFUSED = "refused";
  static final String ASKED = "asked";
  static final String LONGER = "longer";
  static final String AGAIN = "given again";
  static final String DECLINED = "declined";

  private static final Duration GRACE = Duration.ofDays(7);
  private static final int MOST = 20;

  private final PlainWorld world;
  private final PlainParts parts;

  PlainExtending(PlainWorld world) {
    this.world = world;
    this.parts = new PlainParts(world);
  }

  /** Approvers and admins ask; where the level wants one person's yes, theirs is enough. */
  String ask(String by, String key, int days, String reason) {
    var held = world.holding(key);
    var wishes = world.wished.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!mayAsk(by, held.tool)
        || parts.concerned(by, held.who)
        || waiting(key).isPresent()
        || wishes.size() >= MOST
        || reason.isBlank()
        || !mayLast(held, days)) {
      return REFUSED;
    }
    if (world.levelOf(held.tool).stages().values().stream().mapToInt(quorum -> quorum).sum() == 1) {
      return extend(held, days);
    }
    wishes.add(new Wished(by, days));
    return ASKED;
  }

  boolean mayAsk(String by, String tool) {
    return parts.has(by, "APPROVER", tool) || parts.has(by, "JIRA_ADMIN", tool);
  }

  /** Somebody of the last stage, who is neither the holder nor whoever asked. */
  String approve(String by, String key) {
    var held = world.holding(key);
    var wish = waiting(key);
    if (wish.isEmpty()
        || !mayApprove(by, held.tool)
        || parts.concerned(by, held.who, wish.get().by)
        || !mayLast(held, wish.get().days)) {
      return REFUSED;
    }
    wish.get().waits = false;
    return extend(held, wish.get().days);
  }

  boolean mayApprove(String by, String tool) {
    return parts.has(by, List.copyOf(world.levelOf(tool).stages().keySet()).getLast(), tool);
  }

  String decline(String by, String key, String reason) {
    var wish = waiting(key);
    if (wish.isEmpty() || !parts.takesPart(by, world.holding(key).tool) || reason.isBlank()) {
      return REFUSED;
    }
    wish.get().waits = false;
    return DECLINED;
  }

  Optional<Wished> waiting(String key) {
    return world.wished.getOrDefault(key, List.of()).stream()
        .filter(wish -> wish.waits)
        .findFirst();
  }

  private boolean mayLast(Held held, int days) {
    if (!world.tool(held.tool).status.equals("APPROVED")
        || days < 1
        || days > world.levelOf(held.tool).mostDays()) {
      return false;
    }
    return switch (held.state) {
      case "active" -> !held.over(world.now) && within(held, held.lastMoment(), days);
      case "expired" ->
          world.now.isBefore(held.lastMoment().plus(GRACE))
              && within(held, world.now, days)
              && !world.has(held.who, held.tool);
      default -> false;
    };
  }

  private static boolean within(Held held, Instant from, int days) {
    var last = Objects.requireNonNull(held.first).plus(PlainHolding.LONGEST);
    return !from.plus(Duration.ofDays(days)).isAfter(last);
  }

  private static String extend(Held held, int days) {
    if (held.state.equals("active")) {
      held.end = held.lastMoment().plus(Duration.ofDays(days));
      held.days += days;
      return LONGER;
    }
    held.state = "pending";
    held.days = days;
    return AGAIN;
  }
}
