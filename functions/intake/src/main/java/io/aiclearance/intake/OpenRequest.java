package io.aiclearance.intake;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.IntakeRuling;
import io.aiclearance.domain.intake.ReadTicket;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.intake.Tickets.Pause;
import io.aiclearance.domain.lifecycle.AutoApproval;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an announced issue from Jira and brings its request to what the issue says, so that late,
 * repeated and reordered announcements come to the same (R3.2).
 */
final class OpenRequest {
  /** How long facts that are written after an issue's creation are waited for. */
  static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));

  /** Whoever writes an issue's facts one after another is done by then. */
  static final Duration YOUNG = Duration.ofMinutes(2);

  private static final int MOST_TRIES = 3;

  private final Site site;
  private final Tickets tickets;
  private final NamedTool tools;
  private final Requests requests;
  private final Refusals refusals;
  private final Commits commits;
  private final Later later;
  private final Governance governance;
  private final PolicyFile policies;
  private final Exceptions exceptions;

  OpenRequest(
      Site site,
      Tickets tickets,
      NamedTool tools,
      Requests requests,
      Refusals refusals,
      Commits commits,
      Later later,
      Governance governance,
      PolicyFile policies,
      Exceptions exceptions) {
    this.site = site;
    this.tickets = tickets;
    this.tools = tools;
    this.requests = requests;
    this.refusals = refusals;
    this.commits = commits;
    this.later = later;
    this.governance = governance;
    this.policies = policies;
    this.exceptions = exceptions;
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

  /**
   * @param pause what Jira asks for, where it asks for a pause
   */
  record NotNow(String why, @Nullable Pause pause) implements Outcome {}

  Outcome open(IntakeMessage message, Instant now) {
    var settings = site.settings();
    if (settings.isEmpty()) {
      return refused(message.announcement().issue(), ClosedGate.SITE_NOT_CONNECTED, now);
    }
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var outcome = tryOnce(message, settings.get(), now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new NotNow("the request keeps changing meanwhile", null);
  }

  /** Empty where somebody changed the request first, so that it has to be judged again. */
  private Optional<Outcome> tryOnce(IntakeMessage message, SiteSettings settings, Instant now) {
    var key = message.announcement().issue();
    var rules = governance.policy();
    var readTicket = new ReadTicket(settings, rules);
    return switch (tickets.read(key, settings)) {
      case Tickets.Answer.NotNow(var why, var pause) -> Optional.of(new NotNow(why, pause));
      case Tickets.Answer.Gone _ ->
          requests
              .find(key)
              .map(known -> settle(key, readTicket.gone(known, "The issue was deleted.", now), now))
              .orElseGet(() -> Optional.of(refused(key, ClosedGate.GONE, now)));
      case Tickets.Answer.Found found -> {
        var reading = found.reading();
        // an issue that was moved answers to its old key too
        var known = requests.find(key).or(() -> requests.find(reading.key()));
        var tool = tools.of(reading, settings);
        var ruling = readTicket.judge(reading, tool, known, exceptions(reading, tool, known), now);
        var lacks = found.provisional() || (tool.isEmpty() && reading.toolUrl() == null);
        if (known.isEmpty() && lacks && waitsForFacts(message, reading, ruling, now)) {
          yield Optional.of(announceAgain(message));
        }
        if (known.isEmpty() && ruling instanceof IntakeRuling.Record) {
          // first, so that whoever is stopped in between leaves no refusal of a request behind
          Stream.of(key, reading.key()).distinct().forEach(refusals::forget);
        }
        yield consider(reading.key(), ruling, tool, rules, now);
      }
    };
  }

  /** Only a restricted tool needs one. */
  private List<AccessException.Active> exceptions(
      TicketReading reading, Optional<Tool> tool, Optional<Request> known) {
    var requester =
        Optional.ofNullable(reading.reporter()).or(() -> known.map(r -> r.origin().requester()));
    return tool.filter(restricted -> restricted.status() == ToolStatus.RESTRICTED).stream()
        .flatMap(
            restricted ->
                requester.stream()
                    .flatMap(
                        person -> exceptions.about(person.account(), restricted.id()).stream()))
        .toList();
  }

  /** Asks the approval policies about a request that is to be pending; of a new tool none knows. */
  private Optional<Outcome> consider(
      IssueKey issue,
      IntakeRuling ruling,
      Optional<Tool> tool,
      GovernancePolicy rules,
      Instant now) {
    if (!(ruling instanceof IntakeRuling.Record(var opened))
        || !(opened.changes().getFirst().after() instanceof Request.Pending pending)
        || tool.isEmpty()) {
      return settle(issue, ruling, now);
    }
    return switch (policies.about(pending, tool.get(), now)) {
      case PolicyFile.NotNow(var why, var pause) -> Optional.of(new NotNow(why, pause));
      case PolicyFile.Gathered(var file) -> {
        var considered = PolicyChoice.of(file, pending, tool.get(), rules);
        yield settle(
            issue, new IntakeRuling.Record(AutoApproval.considered(opened, considered)), now);
      }
    };
  }

  /**
   * Whether a fact may be on its way to an issue that was opened just now. Where the request is
   * whole without it, it is waited for once.
   */
  private static boolean waitsForFacts(
      IntakeMessage message, TicketReading reading, IntakeRuling ruling, Instant now) {
    var waits = isIncomplete(ruling) ? WAITS.size() : 1;
    return ruling instanceof IntakeRuling.Record
        && message.attempt() <= waits
        && now.isBefore(reading.created().plus(YOUNG));
  }

  private static boolean isIncomplete(IntakeRuling ruling) {
    return ruling instanceof IntakeRuling.Record(var transition)
        && transition.changes().getFirst().after() instanceof Request.Incomplete;
  }

  private Outcome announceAgain(IntakeMessage message) {
    later.put(
        new IntakeMessage(message.announcement(), message.receivedAt(), message.attempt() + 1),
        WAITS.get(message.attempt() - 1));
    return new Awaiting();
  }

  private Outcome refused(IssueKey issue, ClosedGate why, Instant now) {
    refusals.record(issue, why, now);
    return new NotOurs(why);
  }

  private Optional<Outcome> settle(IssueKey issue, IntakeRuling ruling, Instant now) {
    return switch (ruling) {
      case IntakeRuling.NotOurs(var why) -> Optional.of(refused(issue, why, now));
      case IntakeRuling.Unchanged _ -> Optional.of(new Unchanged());
      case IntakeRuling.Record(var transition) ->
          switch (commits.commit(transition)) {
            case CommitOutcome.Committed _ -> Optional.of(new Recorded());
            case CommitOutcome.Stale _ -> Optional.empty();
            case CommitOutcome.OpenGrantExists _, CommitOutcome.NameTaken _ ->
                throw new IllegalStateException("taking a request in creates no grant, no tool");
          };
    };
  }
}
