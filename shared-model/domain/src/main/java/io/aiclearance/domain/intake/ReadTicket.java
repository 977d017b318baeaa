package io.aiclearance.domain.intake;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.waiver.AccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Jira says of an issue into the request's state, so that late, repeated and reordered
 * deliveries converge (R3.2).
 */
public final class ReadTicket {
  private final SiteSettings settings;
  private final GovernancePolicy governance;
  private final UnknownTool unknownTool;

  public ReadTicket(SiteSettings settings, GovernancePolicy governance) {
    this.settings = settings;
    this.governance = governance;
    this.unknownTool = new UnknownTool(governance);
  }

  /** Where no exception bears upon it. */
  public IntakeRuling judge(
      TicketReading reading, Optional<Tool> tool, Optional<Request> known, Instant now) {
    return judge(reading, tool, known, List.of(), now);
  }

  /**
   * @param tool the tool that the reading names, if the catalog has it
   * @param exceptions the active ones about the requester's access to the tool (R4.9)
   */
  public IntakeRuling judge(
      TicketReading reading,
      Optional<Tool> tool,
      Optional<Request> known,
      List<AccessException.Active> exceptions,
      Instant now) {
    if (!reading.project().equals(settings.gate().project())) {
      return known.isPresent()
          ? gone(known.get(), "The issue was moved to another project.", now)
          : new IntakeRuling.NotOurs(ClosedGate.WRONG_PROJECT);
    }
    if (reading.cancelled()) {
      return known.isPresent()
          ? gone(known.get(), "The issue was cancelled.", now)
          : new IntakeRuling.NotOurs(ClosedGate.CANCELLED);
    }
    return switch (known.orElse(null)) {
      case null ->
          settings
              .gate()
              .against(reading.portal(), reading.requestType())
              .<IntakeRuling>map(IntakeRuling.NotOurs::new)
              .orElseGet(() -> letIn(reading, tool, exceptions, now));
      // its time is over: it lapses, whether or not the sweep has come by (R4.10)
      case Request.Incomplete incomplete when !now.isBefore(incomplete.origin().lapsesAt()) ->
          new IntakeRuling.Unchanged();
      // what was let in stays in, whatever request type somebody gives it later
      case Request.Incomplete incomplete ->
          open(
              reading,
              Objects.requireNonNullElse(reading.reporter(), incomplete.origin().requester()),
              tool,
              exceptions,
              incomplete.revision(),
              incomplete.missing(),
              now);
      // what was asked for is what gets decided: later edits in Jira do not change it
      case Request _ -> new IntakeRuling.Unchanged();
    };
  }

  private IntakeRuling letIn(
      TicketReading reading,
      Optional<Tool> tool,
      List<AccessException.Active> exceptions,
      Instant now) {
    var reporter = reading.reporter();
    return reporter == null
        ? new IntakeRuling.NotOurs(ClosedGate.NO_REPORTER)
        : open(reading, reporter, tool, exceptions, Revision.NEW, List.of(), now);
  }

  /** The issue is no longer there, so nobody waits for an answer any more (R3.6). */
  public IntakeRuling gone(Request known, String reason, Instant now) {
    return switch (known) {
      case Request.Undecided undecided -> {
        var withdrawn =
            new Request.Withdrawn(
                undecided.origin(), undecided.asked(), now, reason, undecided.revision());
        yield new IntakeRuling.Record(
            new Transition(
                List.of(
                    Change.to(
                        withdrawn,
                        EventKind.REQUEST_WITHDRAWN,
                        now,
                        Actor.Part.INTAKE,
                        withdrawn.facts().with("reason", reason))),
                List.of()));
      }
      case Request _ -> new IntakeRuling.Unchanged();
    };
  }

  private static @Nullable Person raisedBy(Person requester, @Nullable Person creator) {
    return creator == null || creator.account().equals(requester.account()) ? null : creator;
  }

  private IntakeRuling open(
      TicketReading reading,
      Person requester,
      Optional<Tool> tool,
      List<AccessException.Active> exceptions,
      Revision revision,
      List<Missing> missingBefore,
      Instant now) {
    var origin =
        new Origin(
            reading.key(),
            reading.issueId(),
            requester,
            raisedBy(requester, reading.creator()),
            reading.created(),
            now.plus(Duration.ofDays(governance.pendingDays())),
            reading.context());
    var sought =
        tool.map(known -> Sought.listed(known, governance)).or(() -> unknownTool.in(reading));
    var missing = missing(reading, sought);
    if (!missing.isEmpty()) {
      return missing.equals(missingBefore)
          ? new IntakeRuling.Unchanged()
          : incomplete(new Request.Incomplete(origin, missing, revision), now);
    }
    var ask =
        new Ask(
            sought.orElseThrow().wanted(),
            sought.orElseThrow().daysAsked(reading),
            text(reading.purpose()).orElseThrow());
    var exception = tool.flatMap(known -> Restricted.letInBy(exceptions, known, requester, now));
    return tool.map(known -> RefusedAsk.of(known, exception))
        .orElseGet(() -> RefusedAsk.of(ask, unknownTool))
        .map(why -> refused(origin, ask, why, revision, now))
        .orElseGet(
            () -> pending(new Request.Pending(origin, ask, List.of(), revision), exception, now));
  }

  private List<Missing> missing(TicketReading reading, Optional<Sought> sought) {
    var missing = new ArrayList<Missing>();
    if (sought.isEmpty()) {
      missing.add(unknownTool.missing(reading));
    }
    if (text(reading.purpose()).isEmpty()) {
      missing.add(new Missing(Detail.PURPOSE, "Say what you need the tool for."));
    }
    sought.ifPresent(
        wanted -> {
          var days = wanted.daysAsked(reading);
          if (days < 1 || days > wanted.mostDays()) {
            missing.add(
                new Missing(
                    Detail.DAYS,
                    "Ask for 1 to "
                        + wanted.mostDays()
                        + " days of "
                        + wanted.wanted().name()
                        + "."));
          }
        });
    return missing;
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static IntakeRuling incomplete(Request.Incomplete request, Instant now) {
    var words = request.missing().stream().map(Missing::text).collect(Collectors.joining(" "));
    return new IntakeRuling.Record(
        new Transition(
            List.of(
                Change.to(
                    request,
                    EventKind.REQUEST_INCOMPLETE,
                    now,
                    Actor.Part.INTAKE,
                    request.facts().with("missing", words))),
            List.of(
                tell(request, new Note(NoteTemplate.DETAILS_MISSING, Map.of("missing", words))))));
  }

  private static IntakeRuling pending(
      Request.Pending request, Optional<AccessException.Active> exception, Instant now) {
    var ask = request.ask();
    var facts =
        request.facts().with("days", Integer.toString(ask.days())).with("purpose", ask.purpose());
    return new IntakeRuling.Record(
        new Transition(
            List.of(
                Change.to(
                    request,
                    request.revision().isNew()
                        ? EventKind.REQUEST_RECEIVED
                        : EventKind.REQUEST_COMPLETED,
                    now,
                    Actor.Part.INTAKE,
                    exception.map(e -> facts.with("exception", e.id().value())).orElse(facts))),
            List.of(new TicketUpdate(request.key(), received(ask), null))));
  }

  private static List<Note> received(Ask ask) {
    return ask.wanted()
        .proposal()
        .map(proposal -> UnknownTool.waitsForReview(ask, proposal))
        .orElseGet(
            () ->
                List.of(
                    new Note(
                        NoteTemplate.REQUEST_RECEIVED,
                        Map.of("tool", ask.toolName(), "days", Integer.toString(ask.days())))));
  }

  private IntakeRuling refused(
      Origin origin, Ask ask, RefusedAsk why, Revision revision, Instant now) {
    var denied =
        new Request.Denied(
            origin,
            ask,
            List.of(),
            new Denial(Actor.Part.INTAKE, now, why.reason(), governance.version()),
            revision);
    return new IntakeRuling.Record(
        new Transition(
            List.of(
                Change.to(
                    denied,
                    EventKind.REQUEST_DENIED,
                    now,
                    Actor.Part.INTAKE,
                    denied
                        .facts()
                        .underGovernance(governance.version())
                        .with("reason", why.reason())
                        .with("rule", why.rule()))),
            List.of(
                new TicketUpdate(
                    denied.key(),
                    List.of(new Note(why.told(), Map.of("tool", ask.toolName()))),
                    TicketUpdate.Move.DENY))));
  }

  private static TicketUpdate tell(Request request, Note note) {
    return new TicketUpdate(request.key(), List.of(note), null);
  }
}
