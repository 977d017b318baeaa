package io.aiclearance.local.faults;

import io.aiclearance.local.faults.Walk.Named;
import java.util.List;

/** The operations of each flow about one request, in their order. */
record Steps(Walk walk) {
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
        new Named("renew credentials", walk::renewCredentials),
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
        new Named("retire policy", () -> walk.governing().retirePolicy()),
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

  /** Two people extend what two people have let in; the second one says no first. */
  List<Named> extended() {
    return List.of(
        webhook("jira:issue_created"),
        intake(),
        new Named("approve", () -> walk.decide("approve")),
        new Named("let in", () -> walk.decide("security", "approve")),
        relay(),
        fulfil(),
        new Named("ask for extension", walk::extend),
        new Named("decline extension", () -> walk.settleExtension(1, "refusal")),
        new Named("ask for extension", walk::extend),
        new Named("approve extension", () -> walk.settleExtension(2, "approval")),
        relay(),
        new Named("revoke", walk::revoke),
        relay(),
        fulfil(),
        relay(),
        ticketSync());
  }

  /** As the list of approvals does it. Given back, so that the person can be given it again. */
  List<Named> decidedInBulk() {
    return List.of(
        webhook("jira:issue_created"),
        intake(),
        new Named("approve in bulk", () -> walk.decideInBulk("approve")),
        relay(),
        new Named("complete", () -> walk.complete(1)),
        relay(),
        ticketSync(),
        release(),
        new Named("complete", () -> walk.complete(2)),
        relay(),
        ticketSync());
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
