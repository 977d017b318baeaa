package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.jira.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever fails, pauses or dies, each issue reads everything once and in the order in which it was
 * said. {@code -Dorder.seed=N} repeats one run, {@code -Dorder.runs=N} makes more of them.
 */
class OrderHoldsTest {
  private static final int ISSUES = 3;
  private static final int MESSAGES = 6;
  private static final int MOST_TURNS = 400;

  @Test
  void per_issue_order_holds_through_failures_pauses_and_redeliveries() throws Exception {
    var seed = Long.getLong("order.seed");
    var runs = seed != null ? 1 : Integer.getInteger("order.runs", 12);
    var turns = 0;
    var receives = 0;
    try (var jira = new LocalJira()) {
      for (var run = 0; run < runs; run++) {
        var one = new Run(jira, seed != null ? seed : 20260302L + run);
        turns += one.untilEmpty();
        receives = Math.max(receives, one.mostReceives);
      }
    }
    System.out.printf(
        "order: %d runs of %d messages, %d batches, a message came %d times at most%n",
        runs, ISSUES * MESSAGES, turns, receives);
  }

  private static final class Run {
    private final LocalJira jira;
    private final long seed;
    private final Random random;
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private int mostReceives;

    Run(LocalJira jira, long seed) {
      this.jira = jira;
      this.seed = seed;
      this.random = new Random(seed);
    }

    int untilEmpty() throws Exception {
      try (var queue = new FifoQueue(random)) {
        for (var i = 0; i < ISSUES; i++) {
          expected.put(jira.ask(), new ArrayList<>());
        }
        for (var n = 0; n < ISSUES * MESSAGES; n++) {
          say(queue, n);
        }
        var handler =
            jira.handler(
                Map.of(
                    "AWS_ENDPOINT_URL_SQS",
                    queue.endpoint(),
                    "TICKET_QUEUE_URL",
                    queue.endpoint() + "/tickets.fifo"));
        var turns = 0;
        for (; !queue.isEmpty(); turns++) {
          assertTrue(turns < MOST_TURNS, "seed " + seed + " never ends");
          turn(queue, handler);
        }
        mostReceives = queue.mostReceives;
        for (var issue : expected.entrySet()) {
          assertEquals(
              issue.getValue(), comments(issue.getKey()), "seed " + seed + ", " + issue.getKey());
        }
        return turns;
      }
    }

    /** Reads on while faults are left that met no call. */
    private List<String> comments(String issue) throws Exception {
      for (var left = MOST_TURNS * 2; ; left--) {
        try {
          return jira.commentsFor("approver", issue);
        } catch (IOException | AssertionError fault) {
          if (left == 0) {
            throw fault;
          }
        }
      }
    }

    private void say(FifoQueue queue, int n) {
      var issue = List.copyOf(expected.keySet()).get(random.nextInt(ISSUES));
      expected
          .computeIfAbsent(issue, _ -> new ArrayList<>())
          .add("Your access to Tool " + n + " has ended.");
      queue.send(
          "m" + n,
          issue,
          "{'id':'%s-%d','issueKey':'%s','notes':[{'template':'access_ended','args':{'tool':'Tool %d'}}]}"
              .formatted(seed, n, issue, n)
              .replace('\'', '"'));
    }

    private void turn(FifoQueue queue, TicketSyncHandler handler) {
      queue.waitForVisible();
      var event = queue.receive();
      if (random.nextBoolean()) {
        jira.standIn().answerNext(fault(), random.nextBoolean() ? "GET" : "POST", "/comment");
      }
      var left = random.nextInt(10) == 0 ? 11_000 : 30_000;
      var failed = new HashSet<String>();
      handler
          .handleRequest(event, new TimeLeft(left))
          .getBatchItemFailures()
          .forEach(failure -> failed.add(failure.getItemIdentifier()));
      if (random.nextInt(8) == 0) {
        return; // the process died before Lambda heard of anything
      }
      event.getRecords().stream()
          .map(message -> message.getMessageId())
          .filter(id -> !failed.contains(id))
          .forEach(queue::delete);
    }

    private Fault fault() {
      var pause = Duration.ofSeconds(1 + random.nextInt(300));
      return switch (random.nextInt(5)) {
        case 0 -> new Fault.ServerError(503);
        case 1 -> new Fault.AnswerLost();
        case 2 -> new Fault.ConnectionDropped();
        case 3 -> new Fault.Throttled(pause, "jira-per-issue-on-write");
        default -> new Fault.Throttled(pause, "jira-burst-based");
      };
    }
  }
}
