package io.aiclearance.local.faults;

import io.aiclearance.local.faults.Walk.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What happens to one request, operation by operation. */
enum Flow {
  OKTA("requester", asking("20001"), walk -> new Steps(walk).okta()),
  MANUAL("requester2", asking("20002"), walk -> new Steps(walk).manual()),
  DENIAL("customer", asking("20002"), walk -> new Steps(walk).denial()),
  SWEPT("auditor", asking("20001"), walk -> new Steps(walk).swept()),
  BACKFILL("customer", asking("20002"), walk -> new Steps(walk).backfill()),
  COMPLETED("customer", walk -> walk.ask("20002", ""), walk -> new Steps(walk).completed()),
  DELETED("customer", asking("20002"), walk -> new Steps(walk).deleted()),
  PORTAL("customer", _ -> {}, walk -> new Steps(walk).portal()),
  NEW_TOOL("customer", Walk::askForNewTool, walk -> new Steps(walk).newTool()),
  REFUSED("customer", Walk::askQuestion, walk -> new Steps(walk).refused(), Invariants::ofRefusal),
  SET_UP("admin", _ -> {}, walk -> new Steps(walk).setUp(), Invariants::ofSetUp),
  POLICY("auditor", Flow::askingUnderAPolicy, walk -> new Steps(walk).policy()),
  LAPSED("customer", asking("20002"), walk -> new Steps(walk).lapsed()),
  WITHDRAWN("customer", asking("20002"), walk -> new Steps(walk).withdrawn()),
  RELEASED("requester2", asking("20002"), walk -> new Steps(walk).released()),
  REVOKED("requester", asking("20001"), walk -> new Steps(walk).revoked()),
  REOPENED("requester", asking("20001"), walk -> new Steps(walk).reopened()),
  EXTENDED("requester", asking("20003"), walk -> new Steps(walk).extended()),
  IN_BULK("requester2", asking("20002"), walk -> new Steps(walk).decidedInBulk()),
  LENT("approver", _ -> {}, walk -> new GoverningSteps(walk).lent(), Invariants::ofGovernance),
  EXCEPTED(
      "approver", _ -> {}, walk -> new GoverningSteps(walk).excepted(), Invariants::ofGovernance),
  EXCEPTION_DECLINED(
      "approver",
      _ -> {},
      walk -> new GoverningSteps(walk).exceptionDeclined(),
      Invariants::ofGovernance),
  EXCEPTION_EXPIRES(
      "approver",
      _ -> {},
      walk -> new GoverningSteps(walk).exceptionExpires(),
      Invariants::ofGovernance),
  GOVERNED("admin", _ -> {}, walk -> new GoverningSteps(walk).governed(), Invariants::ofGovernance),
  TWO_ADMINS(
      "admin", _ -> {}, walk -> new GoverningSteps(walk).twoAdmins(), Invariants::ofGovernance),
  CATALOG("admin", _ -> {}, walk -> new GoverningSteps(walk).catalog(), Invariants::ofGovernance);

  private final String requester;
  private final Beginning beginning;
  private final Function<Walk, List<Named>> steps;
  private final Judge judge;

  Flow(String requester, Beginning beginning, Function<Walk, List<Named>> steps) {
    this(requester, beginning, steps, Invariants::ofRequest);
  }

  Flow(String requester, Beginning beginning, Function<Walk, List<Named>> steps, Judge judge) {
    this.requester = requester;
    this.beginning = beginning;
    this.steps = steps;
    this.judge = judge;
  }

  /** Says what is wrong at the end of a walk. */
  @FunctionalInterface
  private interface Judge {
    List<String> violations(Invariants invariants, Walk walk) throws Exception;
  }

  /** What there is before the first operation. */
  @FunctionalInterface
  private interface Beginning {
    void begin(Walk walk) throws Exception;
  }

  private static Beginning asking(String toolOption) {
    return walk -> walk.ask(toolOption, "to write tests");
  }

  /** The policy is there before anybody asks: later ones are for later requests. */
  private static void askingUnderAPolicy(Walk walk) throws Exception {
    if (!walk.governing().keepPolicy()) {
      throw new AssertionError("the policy was not kept");
    }
    walk.ask("20001", "to write tests");
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Walk begin(World world) throws Exception {
    var walk = new Walk(world.system, requester);
    beginning.begin(walk);
    return walk;
  }

  List<String> violations(Invariants invariants, Walk walk) throws Exception {
    return judge.violations(invariants, walk);
  }

  List<Named> steps(Walk walk) {
    return steps.apply(walk);
  }
}
