package io.aiclearance.intake;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.IntakeRuling;
import io.aiclearance.domain.intake.ReadTicket;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads an announced issue from Jira and brings its request to what the issue says, so that late,
 * repeated and reordered announcements come to the same (R3.2).
 */
final class OpenRequest {
  /** How long facts that are written after an issue's creation are waited for. */
  static final List<Duration> WAITS = List.of(Duration.ofSeconds(3), Duration.ofSeconds(10));

  private static final int MOST_TRIES = 3;

  private final Site site;
  private final Tickets tickets;
  private final NamedTool tools;
  private final Requests requests;
  private final Commits commits;
  private final Later later;
  private final GovernancePolicy governance;

  OpenRequest(
      Site site,
      Tickets tickets,
      NamedTool tools,
      Requests requests,
      Commits commits,
      Later later,
      GovernancePolicy governance) {
    this.site = site;
    this.tickets = tickets;
    this.tools = tools;
    this.requests = requests;
    this.commits = commits;
    this.later = later;
    this.governance = governance;
  }

  /** Announces again after a while. */
  interface Later {
    void put(IntakeMessage message, Duration delay);
  }

  sealed interface Outcome {}

  record Recorded() implements Outcome {}

  record Unchanged() implements Outcome {}

  /** Announced again, since the issue is young and a fact is missing. */
  record Awaiting() implements Outcome {}

  /** A gate is closed for the issue (R3.3). */
  record NotOurs(ClosedGate why) implements Outcome {}

  record NotNow(String why) implements Outcome {}

  Outcome open(IntakeMessage message, Instant now) {
    var settings = site.settings();
    if (settings.isEmpty()) {
      return new NotOurs(ClosedGate.SITE_NOT_CONNECTED);
    }
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var outcome = tryOnce(message, settings.get(), now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new NotNow("the request keeps changing meanwhile");
  }

  /** Empty where somebody changed the request first, so that it has to be judged again. */
  private Optional<Outcome> tryOnce(IntakeMessage message, SiteSettings settings, Instant now) {
    var key = message.announcement().issue();
    var readTicket = new ReadTicket(settings, governance);
    return switch (tickets.read(key, settings)) {
      case Tickets.Answer.NotNow(var why) -> Optional.of(new NotNow(why));
      case Tickets.Answer.Gone _ ->
          requests
              .find(key)
              .map(known -> settle(readTicket.gone(known, "The issue was deleted.", now)))
              .orElseGet(() -> Optional.of(new NotOurs(ClosedGate.GONE)));
      case Tickets.Answer.Found(var reading) -> {
        // an issue that was moved answers to its old key too
        var known = requests.find(key).or(() -> requests.find(reading.key()));
        var ruling = readTicket.judge(reading, tools.of(reading, settings), known, now);
        yield waitsForFacts(message, reading, known, ruling)
            ? Optional.of(announceAgain(message))
            : settle(ruling);
      }
    };
  }

  private static boolean waitsForFacts(
      IntakeMessage message, TicketReading reading, Optional<Request> known, IntakeRuling ruling) {
    return ruling instanceof IntakeRuling.Record
        && known.isEmpty()
        && message.attempt() <= WAITS.size()
        && !reading.cancelled()
        && ((reading.toolOption() == null && reading.toolName() == null)
            || reading.purpose() == null);
  }

  private Outcome announceAgain(IntakeMessage message) {
    later.put(
        new IntakeMessage(message.announcement(), message.receivedAt(), message.attempt() + 1),
        WAITS.get(message.attempt() - 1));
    return new Awaiting();
  }

  private Optional<Outcome> settle(IntakeRuling ruling) {
    return switch (ruling) {
      case IntakeRuling.NotOurs(var why) -> Optional.of(new NotOurs(why));
      case IntakeRuling.Unchanged _ -> Optional.of(new Unchanged());
      case IntakeRuling.Record(var transition) ->
          switch (commits.commit(transition)) {
            case CommitOutcome.Committed _ -> Optional.of(new Recorded());
            case CommitOutcome.Stale _ -> Optional.empty();
            case CommitOutcome.OpenGrantExists _ ->
                throw new IllegalStateException("taking a request in creates no grant");
          };
    };
  }
}
