package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Asked;
import io.aiclearance.testkit.simulation.PlainWorld.Held;
import io.aiclearance.testkit.simulation.PlainWorld.Loan;
import io.aiclearance.testkit.simulation.PlainWorld.Yes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to come of each thing that people do, written down once more from the requirements (R2.3,
 * R2.4, R4) and as plainly as can be, to compare the product with.
 */
final class PlainDeciding {
  static final String REFUSED = "refused";
  static final String STAGE = "stage";
  static final String APPROVED = "approved";
  static final String DENIED = "denied";
  static final String WITHDRAWN = "withdrawn";

  private final PlainWorld world;
  private final PlainParts parts;

  PlainDeciding(PlainWorld world) {
    this.world = world;
    this.parts = new PlainParts(world);
  }

  String approve(String by, String key, @Nullable Integer days) {
    var request = world.request(key);
    if (!open(request) || ownInAnyWay(by, request) || !mayBeGranted(request)) {
      return REFUSED;
    }
    var stages = stagesLeft(request);
    var role = stages.getFirst();
    var part = part(by, role, request);
    if (part.isEmpty() || saidAlready(by, part.get().lender(), role, counting(request), request)) {
      return REFUSED;
    }
    var left = request.said.stream().mapToInt(yes -> yes.days()).reduce(request.days, Math::min);
    var wanted = days == null ? left : days;
    if (wanted < 1 || wanted > Math.min(left, mostDays(request))) {
      return REFUSED;
    }
    request.said.add(new Yes(by, role, part.get().lender(), wanted));
    if (stages.size() > 1) {
      return STAGE;
    }
    grant(key, request, wanted);
    return APPROVED;
  }

  String deny(String by, String key) {
    var request = world.request(key);
    var may = by.equals(request.who) || parts.takesPart(by, request.tool);
    if (!open(request) || !may) {
      return REFUSED;
    }
    request.state = DENIED;
    return DENIED;
  }

  /** Whatever nobody has decided, its own person takes back, in the account that asked. */
  String withdraw(String by, String key) {
    var request = world.request(key);
    if (!by.equals(request.who) || !request.state.equals("pending")) {
      return REFUSED;
    }
    request.state = WITHDRAWN;
    return WITHDRAWN;
  }

  /** The policy that says yes by itself, if one does; the request is approved then. */
  Optional<String> byItself(String key) {
    var request = world.request(key);
    var tool = world.tool(request.tool);
    var level = world.levelOf(request.tool);
    var covering = new ArrayList<Map.Entry<String, PlainWorld.Auto>>();
    world.autos.entrySet().stream()
        .filter(auto -> auto.getValue().tool() == null || auto.getValue().tool().equals(tool.id))
        .forEach(covering::add);
    var most = covering.stream().mapToInt(auto -> weight(auto.getValue())).max().orElse(0);
    covering.removeIf(auto -> weight(auto.getValue()) < most);
    if (covering.stream().anyMatch(auto -> !auto.getValue().on()) || !level.autos()) {
      return Optional.empty();
    }
    var found =
        covering.stream()
            .filter(
                auto ->
                    !Collections.disjoint(
                        auto.getValue().groups(), world.human(request.who).groups))
            .filter(
                auto -> {
                  var most1 = auto.getValue().mostDays();
                  return request.days <= Math.min(most1 == null ? 180 : most1, level.mostDays());
                })
            .filter(auto -> !asks(auto.getValue().author(), request))
            .map(Map.Entry::getKey)
            .min(Comparator.naturalOrder());
    // what needs an exception is for people to decide
    if (found.isEmpty()
        || !open(request)
        || !tool.status.equals("APPROVED")
        || !mayBeGranted(request)) {
      return Optional.empty();
    }
    grant(key, request, request.days);
    return found;
  }

  private static int weight(PlainWorld.Auto auto) {
    return (auto.tool() == null ? 0 : 2) + (auto.projectOnly() ? 1 : 0);
  }

  private void grant(String key, Asked request, int days) {
    request.state = APPROVED;
    world.held.put(key, new Held(request.who, request.tool, days));
  }

  private boolean open(Asked request) {
    return request.state.equals("pending") && world.now.isBefore(request.lapses);
  }

  private boolean mayBeGranted(Asked request) {
    var status = world.tool(request.tool).status;
    var requestable =
        status.equals("APPROVED")
            || (status.equals("RESTRICTED") && waived(request, "TOOL_IS_REQUESTABLE"));
    return requestable && !world.has(request.who, request.tool);
  }

  private boolean ownInAnyWay(String by, Asked request) {
    var raiser = request.raisedBy;
    if (raiser != null && parts.concerned(by, raiser)) {
      return true;
    }
    return by.equals(request.who)
        ? !waived(request, "REQUESTER_DOES_NOT_DECIDE")
        : parts.concerned(by, request.who);
  }

  /** Whether somebody is who asks or who raised it, under whichever account. */
  private boolean asks(String who, Asked request) {
    var raiser = request.raisedBy;
    return world.same(who, request.who) || (raiser != null && world.same(who, raiser));
  }

  /** The roles whose yes is still needed, one entry for each person. */
  private List<String> stagesLeft(Asked request) {
    var counting = counting(request);
    var left = new ArrayList<String>();
    world
        .levelOf(request.tool)
        .stages()
        .forEach(
            (role, quorum) -> {
              var have = counting.stream().filter(yes -> yes.role().equals(role)).count();
              for (var i = have; i < quorum; i++) {
                left.add(role);
              }
            });
    if (left.isEmpty()) {
      left.add(new ArrayList<>(world.levelOf(request.tool).stages().keySet()).getLast());
    }
    return left;
  }

  /** What was said by people who could still say it, each of them once. */
  private List<Yes> counting(Asked request) {
    var counting = new ArrayList<Yes>();
    for (var yes : request.said) {
      if (stillHolds(yes, request)
          && !ownInAnyWay(yes.by(), request)
          && !saidAlready(yes.by(), yes.lender(), yes.role(), counting, request)) {
        counting.add(yes);
      }
    }
    return counting;
  }

  private boolean stillHolds(Yes yes, Asked request) {
    return world.human(yes.by()).roles.contains(yes.role())
        || (yes.lender() != null
            && world.loans.values().stream()
                .anyMatch(
                    loan ->
                        loan.to.equals(yes.by())
                            && loan.from.equals(yes.lender())
                            && parts.covers(loan, yes.role(), request.tool)));
  }

  /** How somebody has a role: by themselves, or for a lender, best one who has not spoken yet. */
  private record Part(@Nullable String lender) {}

  private Optional<Part> part(String by, String role, Asked request) {
    if (world.human(by).roles.contains(role)) {
      return Optional.of(new Part(null));
    }
    var spoken = new HashSet<String>();
    for (var yes : counting(request)) {
      spoken.add(yes.by());
      spoken.add(String.valueOf(yes.lender()));
    }
    var lenders =
        world.loans.entrySet().stream()
            .filter(loan -> loan.getValue().to.equals(by))
            .filter(loan -> parts.covers(loan.getValue(), role, request.tool))
            .sorted(
                Comparator.comparing((Map.Entry<String, Loan> loan) -> loan.getValue().end)
                    .thenComparing(Map.Entry::getKey))
            .map(loan -> loan.getValue().from)
            .toList();
    return lenders.stream()
        .filter(lender -> !spoken.contains(lender))
        .findFirst()
        .or(() -> lenders.stream().findFirst())
        .map(Part::new);
  }

  /**
   * One human being's voice counts once, whether they speak or somebody speaks for them; an
   * exception lets it count once in each stage.
   */
  private boolean saidAlready(
      String by, @Nullable String lender, String role, List<Yes> before, Asked request) {
    return before.stream()
        .filter(yes -> yes.role().equals(role) || !waived(request, "ONE_PERSON_ONE_STAGE"))
        .anyMatch(yes -> voices(by, lender).anyMatch(me -> isOneOf(me, yes)));
  }

  private boolean isOneOf(String me, Yes yes) {
    return voices(yes.by(), yes.lender()).anyMatch(other -> world.same(me, other));
  }

  private static Stream<String> voices(String by, @Nullable String lender) {
    return lender == null ? Stream.of(by) : Stream.of(by, lender);
  }

  private boolean waived(Asked request, String rule) {
    return world.waived.values().stream()
        .anyMatch(
            waived ->
                waived.person.equals(request.who)
                    && waived.tool.equals(request.tool)
                    && waived.rules.contains(rule)
                    && waived.holds(world.now));
  }

  private int mostDays(Asked request) {
    return waived(request, "DURATION_WITHIN_LIMITS") ? 180 : world.levelOf(request.tool).mostDays();
  }
}
