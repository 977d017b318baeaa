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
  SET_UP("admin", _ -> {}, Steps::setUp, Invariants::ofSetUp),
  POLICY("auditor", Flow::askingUnderAPolicy, Steps::policy),
  LAPSED("customer", asking("20002"), Steps::lapsed),
  WITHDRAWN("customer", asking("20002"), Steps::withdrawn),
  RELEASED("requester2", asking("20002"), Steps::released),
  REVOKED("requester", asking("20001"), Steps::revoked),
  REOPENED("requester", asking("20001"), Steps::reopened),
  LENT("approver", _ -> {}, Steps::lent, Invariants::ofGovernance),
  EXCEPTED("approver", _ -> {}, Steps::excepted, Invariants::ofGovernance),
  GOVERNED("admin", _ -> {}, Steps::governed, Invariants::ofGovernance),
  TWO_ADMINS("admin", _ -> {}, Steps::twoAdmins, Invariants::ofGovernance),
  CATALOG("admin", _ -> {}, Steps::catalog, Invariants::ofGovernance);

  private static final String POLICIES = "/api/v1/settings/approval-policies/%s";
  private static final String POLICY_ROW = "POLICY#%s";
  private static final String AUDITORS =
      "{\"name\":\"%s\",\"tool\":\"github-copilot\",\"autoApprove\":true,\"groups\":[\"ai-auditors\"]}";
  private static final String PROJECT = "/api/v1/settings/projects/AIC";
  private static final String AS_SITE = "{\"name\":\"%s\",\"fallback\":\"jiraAdmins\"}";
  private static final String BASELINE = "/api/v1/settings/baseline/%s";
  private static final String BASELINE_ROW = "BASELINE#%s";
  private static final String ALL =
      "{\"tool\":\"claude\",\"group\":\"ai-auditors\",\"why\":\"%s\"}";
  private static final String TOOLS = "/api/v1/tools/%s";
  private static final String TOOL_ROW = "TOOL#%s";
  private static final String CHANGED =
      "{\"name\":\"Tool %s\",\"provider\":\"Another\",\"status\":\"restricted\","
          + "\"riskLevel\":\"high\",\"defaultDays\":14}";
  private static final String EXCEPTION =
      "{\"subject\":\"acc-customer\",\"toolId\":\"chatgpt-enterprise\",\"owner\":\"acc-admin\","
          + "\"overrides\":[\"one-person-one-stage\"],\"reason\":\"%s\",\"days\":20}";

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

  /** The policy is there before anybody asks: later ones are for later requests. */
  private static void askingUnderAPolicy(Walk walk) throws Exception {
    if (!walk.governing().keep(POLICIES, POLICY_ROW, AUDITORS)) {
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

    /** A policy says yes by itself; whoever has it gives it back. */
    List<Named> policy() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          relay(),
          new Named("policy's intake", () -> walk.turn("IntakeQueue")),
          relay(),
          fulfil(),
          relay(),
          ticketSync(),
          new Named("retire policy", () -> walk.governing().retire(POLICIES)),
          release(),
          relay(),
          fulfil(),
          relay(),
          ticketSync());
    }

    List<Named> lapsed() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          relay(),
          ticketSync(),
          new Named("lapse", () -> walk.schedule("Lapse", "P120D")),
          relay(),
          ticketSync());
    }

    List<Named> withdrawn() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          relay(),
          new Named("withdraw", () -> walk.withdraw()),
          relay(),
          ticketSync());
    }

    List<Named> released() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("approve", () -> walk.decide("approve")),
          relay(),
          new Named("complete", () -> walk.complete(1)),
          release(),
          new Named("complete", () -> walk.complete(2)),
          relay(),
          ticketSync());
    }

    /** Longer first, and then ended early. */
    List<Named> revoked() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("approve", () -> walk.decide("approve")),
          relay(),
          fulfil(),
          new Named("extend", walk::extend),
          new Named("revoke", walk::revoke),
          relay(),
          fulfil(),
          relay(),
          ticketSync());
    }

    /** Given again within its grace after it has ended. */
    List<Named> reopened() {
      return List.of(
          webhook("jira:issue_created"),
          intake(),
          new Named("approve", () -> walk.decide("approve")),
          relay(),
          fulfil(),
          new Named("expire", walk::expire),
          relay(),
          fulfil(),
          new Named("reopen", walk::extend),
          relay(),
          fulfil(),
          new Named("revoke", walk::revoke),
          relay(),
          fulfil(),
          relay(),
          ticketSync());
    }

    List<Named> lent() {
      return List.of(
          new Named("lend", walk::lend),
          new Named(
              "take back",
              () -> walk.governing().then("approver", "/api/v1/delegations/%s/revocation", "{}")),
          relay());
    }

    List<Named> excepted() {
      return List.of(
          new Named(
              "ask for exception",
              () ->
                  walk.governing()
                      .make(
                          "approver",
                          "/api/v1/exceptions",
                          "/api/v1/exceptions?limit=100",
                          "EXCEPTION",
                          EXCEPTION)),
          exception("approver2", "approval"),
          exception("security", "review"),
          exception("approver2", "revocation"),
          relay());
    }

    private Named exception(String who, String what) {
      return new Named(
          what + " of exception",
          () ->
              walk.governing()
                  .then(who, "/api/v1/exceptions/%s/" + what, "{\"reason\":\"as the walk says\"}"));
    }

    List<Named> governed() {
      return List.of(
          new Named("govern", () -> walk.governing().govern("pendingDays", walk.someDays())),
          new Named("keep policy", () -> walk.governing().keep(POLICIES, POLICY_ROW, AUDITORS)),
          new Named("retire policy", () -> walk.governing().retire(POLICIES)),
          new Named("keep project", () -> walk.governing().keep(PROJECT, "PROJECT#AIC", AS_SITE)),
          new Named("keep baseline", () -> walk.governing().keep(BASELINE, BASELINE_ROW, ALL)),
          new Named("end baseline", () -> walk.governing().retire(BASELINE)),
          new Named("keep licence", this::keepLicence),
          relay());
    }

    private boolean keepLicence() throws Exception {
      return walk.governing()
          .keep(
              "/api/v1/settings/licence",
              "LICENCE#site",
              "{\"reference\":\"%s\",\"suspended\":false}");
    }

    /** Another admin has to say yes; here the security reviewers are admins too. */
    List<Named> twoAdmins() {
      return List.of(
          new Named("name admins", () -> walk.admins("jira-administrators", "ai-security")),
          new Named("ask for two", () -> walk.governing().govern("secondAdmin", true)),
          new Named("propose licence", this::keepLicence),
          new Named("approve change", () -> walk.governing().settle("security", "approval")),
          new Named("propose policy", () -> walk.governing().keep(POLICIES, POLICY_ROW, AUDITORS)),
          new Named("decline change", () -> walk.governing().settle("security", "refusal")),
          new Named("propose one", () -> walk.governing().govern("secondAdmin", false)),
          new Named("approve change", () -> walk.governing().settle("security", "approval")),
          new Named("name admins", () -> walk.admins("jira-administrators")),
          relay());
    }

    List<Named> catalog() {
      return List.of(
          new Named("time passes", () -> walk.later("PT2H")),
          new Named("add tool", () -> walk.governing().addTool()),
          new Named("change tool", () -> walk.governing().keep(TOOLS, TOOL_ROW, CHANGED)),
          new Named("retire tool", () -> walk.governing().retire(TOOLS)),
          new Named("seed", () -> walk.governing().seed("perplexity")),
          new Named("import", () -> walk.governing().bringBack()),
          relay());
    }

    private Named release() {
      return new Named("release", walk::release);
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
