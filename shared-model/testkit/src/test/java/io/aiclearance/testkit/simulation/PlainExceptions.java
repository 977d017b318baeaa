package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Level;
import io.aiclearance.testkit.simulation.PlainWorld.Waived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Asking for exceptions and what becomes of them, written down once more from R2.3 and R4.9. */
final class PlainExceptions {
  static final String REFUSED = "refused";
  static final String ASKED = "asked";
  static final String ACTIVE = "active";
  static final String DECLINED = "declined";
  static final String REVIEWED = "reviewed";
  static final String REVOKED = "revoked";

  private static final Duration LONGEST_UNSEEN = Duration.ofDays(30);

  private final PlainWorld world;
  private final PlainParts parts;

  PlainExceptions(PlainWorld world) {
    this.world = world;
    this.parts = new PlainParts(world);
  }

  /** Those who decide about the tool ask, for as long as its risk level lets them. */
  String ask(String id, Waived waived) {
    if (!parts.takesPart(waived.askedBy, waived.tool) || !mayBe(waived)) {
      return REFUSED;
    }
    world.waived.put(id, waived);
    return ASKED;
  }

  private boolean mayBe(Waived waived) {
    var never = Set.of("BLOCKED", "DENIED", "RETIRED").contains(world.tool(waived.tool).status);
    var last = world.now.plus(Duration.ofDays(levelWhenAsked(waived).exceptionDays()));
    return !(never && waived.rules.contains("TOOL_IS_REQUESTABLE")) && !waived.end.isAfter(last);
  }

  private Level levelWhenAsked(Waived waived) {
    return Objects.requireNonNull(world.levels.get(PlainWorld.RISKS.get(waived.risk)));
  }

  /** Somebody of the last stage, of the riskier level of then and now, whom it does not concern. */
  String approve(String by, String id) {
    var waived = world.exception(id);
    if (!waived.state.equals(ASKED)
        || !mayApprove(by, waived)
        || parts.concerned(by, waived.person, waived.owner, waived.askedBy)
        || !world.now.isBefore(waived.end)
        || !mayBe(waived)
        || active(waived.risk) >= levelWhenAsked(waived).exceptions()) {
      return REFUSED;
    }
    waived.state = ACTIVE;
    waived.approved = world.now;
    waived.reviewBy = nextReview(waived);
    return ACTIVE;
  }

  boolean mayApprove(String by, Waived waived) {
    var risk = Math.max(waived.risk, world.tool(waived.tool).risk);
    var level = Objects.requireNonNull(world.levels.get(PlainWorld.RISKS.get(risk)));
    var last = List.copyOf(level.stages().keySet()).getLast();
    return parts.has(by, last, waived.tool)
        || (last.equals("APPROVER") && parts.has(by, "JIRA_ADMIN", waived.tool));
  }

  private long active(int risk) {
    return world.waived.values().stream()
        .filter(waived -> waived.state.equals(ACTIVE) && waived.risk == risk)
        .count();
  }

  /** Somebody looks at it again after half of its term, and thirty days at most. */
  private Instant nextReview(Waived waived) {
    var half = Duration.between(waived.approved, waived.end).dividedBy(2);
    return world.now.plus(half.compareTo(LONGEST_UNSEEN) < 0 ? half : LONGEST_UNSEEN);
  }

  String decline(String by, String id, String reason) {
    var waived = world.exception(id);
    if (!parts.takesPart(by, waived.tool) || !waived.state.equals(ASKED) || reason.isBlank()) {
      return REFUSED;
    }
    waived.state = DECLINED;
    return DECLINED;
  }

  /** Whoever it does not concern; whoever asked for it may. */
  String review(String by, String id) {
    var waived = world.exception(id);
    if (!parts.takesPart(by, waived.tool)
        || parts.concerned(by, waived.person, waived.owner)
        || !waived.state.equals(ACTIVE)
        || !world.now.isBefore(waived.end)) {
      return REFUSED;
    }
    waived.reviewBy = nextReview(waived);
    return REVIEWED;
  }

  String revoke(String by, String id, String reason) {
    var waived = world.exception(id);
    var over = !waived.state.equals(ASKED) && !waived.state.equals(ACTIVE);
    if (!parts.takesPart(by, waived.tool) || over || reason.isBlank()) {
      return REFUSED;
    }
    waived.state = REVOKED;
    return REVOKED;
  }

  /** How many come to their end. */
  long expire() {
    var over =
        world.waived.values().stream()
            .filter(waived -> waived.state.equals(ACTIVE) && !world.now.isBefore(waived.end))
            .toList();
    over.forEach(waived -> waived.state = "expired");
    return over.size();
  }
}
