package io.aiclearance.local.faults;

import io.aiclearance.local.faults.Walk.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What happens to one request, operation by operation. */
enum Flow {
  OKTA("requester", asking("20001"), Steps::okta),
  MANUAL("requester2", asking("20002"), Steps::manual),
  DENIAL("customer", asking("20002"), Steps::denial),
  SWEPT("auditor", asking("20001"), Steps::swept),
  BACKFILL("customer", asking("20002"), Steps::backfill),
  COMPLETED("customer", walk -> walk.ask("20002", ""), Steps::completed),
  DELETED("customer", asking("20002"), Steps::deleted),
  PORTAL("customer", _ -> {}, Steps::portal),
  NEW_TOOL("customer", Walk::askForNewTool, Steps::newTool),
  REFUSED("customer", Walk::askQuestion, Steps::refused, Invariants::ofRefusal),
  SET_UP("admin", _ -> {}, Steps::setUp, Invariants::ofSetUp);

  private final String requester;
  private final Beginning beginning;
  private final Function<Steps, List<Named>> steps;
  private final Judge judge;

  Flow(String requester, Beginning beginning, Function<Steps, List<Named>> steps) {
    this(requester, beginning, steps, Invariants::ofRequest);
  }

  Flow(String requester, Beginning beginning, Function<Steps, List<Named>> steps, Judge judge) {
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
    return steps.apply(new Steps(walk));
  }

  /** The operations of each flow, in their order. */
  private record Steps(Walk walk) {
    List<Named> okta() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          relay(),
          ticketSync(),
          new Named("approve", () -> walk.decide("approve")),
          relay(),
          fulfil(),
          relay(),
          ticketSync(),
          new Named("expire", walk::expire),
          relay(),
          fulfil(),
          relay(),
          ticketSync());
    }

    List<Named> manual() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("approve", () -> walk.decide("approve")),
          relay(),
          new Named("complete", () -> walk.complete(1)),
          relay(),
          ticketSync(),
          new Named("expire", walk::expire),
          new Named("complete", () -> walk.complete(2)),
          relay(),
          ticketSync());
    }

    List<Named> denial() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("deny", () -> walk.decide("deny")),
          relay(),
          ticketSync());
    }

    /** The stream and the job's message are lost: the sweeps alone bring the request through. */
    List<Named> swept() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("approve", () -> walk.decide("approve")),
          new Named("relay-sweep", () -> walk.schedule("RelaySweep", "PT1M")),
          new Named("lose-job", () -> walk.lose("JobsQueue")),
          new Named("fulfilment-sweep", () -> walk.schedule("FulfilmentSweep", "PT10M")),
          new Named("relay-sweep", () -> walk.schedule("RelaySweep", "PT1M")),
          fulfil(),
          new Named("expire", walk::expire),
          new Named("relay-sweep", () -> walk.schedule("RelaySweep", "PT1M")),
          fulfil(),
          new Named("relay-sweep", () -> walk.schedule("RelaySweep", "PT1M")));
    }

    /** No webhook ever comes. */
    List<Named> backfill() {
      return List.of(
          new Named("backfill", () -> walk.schedule("Backfill", "PT16M")),
          intake(),
          relay(),
          ticketSync());
    }

    /** A fact is missing, for longer than it is waited for, and comes in the end. */
    List<Named> completed() {
      return List.of(
          new Named("time passes", () -> walk.later("PT2H")),
          webhook("jira:issue_created"),
          intake(),
          relay(),
          ticketSync(),
          new Named("fact comes", () -> walk.edit("customfield_10103", "to write tests")),
          webhook("jira:issue_updated"),
          intake(),
          relay(),
          ticketSync());
    }

    List<Named> deleted() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          relay(),
          ticketSync(),
          new Named("issue goes", walk::delete),
          webhook("jira:issue_deleted"),
          intake(),
          relay());
    }

    List<Named> portal() {
      return List.of(
          new Named("submit", () -> walk.submit("chatgpt-enterprise")),
          relay(),
          ticketSync(),
          relay(),
          intake(),
          relay(),
          ticketSync());
    }

    /** Nobody knows the tool: two people let it in. */
    List<Named> newTool() {
      return List.of(
          new Named("time passes", () -> walk.later("PT2H")),
          webhook("jira:issue_created"),
          intake(),
          relay(),
          ticketSync(),
          new Named("classify", walk::classify),
          relay(),
          ticketSync(),
          new Named("let in", () -> walk.decide("security", "approve")),
          relay(),
          new Named("complete", () -> walk.complete(1)),
          relay(),
          ticketSync());
    }

    /** An issue that is none of ours is remembered with its reason. */
    List<Named> refused() {
      return List.of(webhook("jira:issue_created"), intake());
    }

    /** An admin changes the settings, and rotates the webhook's secret. */
    List<Named> setUp() {
      return List.of(
          new Named("set up", walk::setUp),
          new Named("rotate", walk::rotateSecret),
          new Named("end rotation", walk::endRotation),
          relay());
    }

    private Named webhook(String event) {
      return new Named("webhook", () -> walk.webhook(event));
    }

    private Named intake() {
      return new Named("intake", () -> walk.turn("IntakeQueue"));
    }

    private Named relay() {
      return new Named("relay", walk::relay);
    }

    private Named ticketSync() {
      return new Named("ticket-sync", () -> walk.turn("TicketQueue.fifo"));
    }

    private Named fulfil() {
      return new Named("fulfil", () -> walk.turn("JobsQueue"));
    }
  }
}
