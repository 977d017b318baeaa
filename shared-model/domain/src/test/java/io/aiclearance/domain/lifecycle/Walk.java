package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.settings;
import static io.aiclearance.domain.Cases.tool;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.DecisionCommand.Outcome;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.ToolInQuestion;
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.ending.EndingRules;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.intake.IntakeRuling;
import io.aiclearance.domain.intake.ReadTicket;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.UnknownTools;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One seeded life of a small company: random commands by random people at random times. */
final class Walk {
  private static final List<Person> PEOPLE =
      List.of(person("requester"), person("requester2"), person("approver"));
  private static final List<Reviewer> REVIEWERS =
      List.of(
          reviewer("approver", Role.APPROVER),
          reviewer("approver2", Role.APPROVER),
          reviewer("security", Role.SECURITY_REVIEWER, Role.APPROVER),
          reviewer("admin", Role.JIRA_ADMIN),
          reviewer("requester"));
  private static final List<String> UNKNOWN =
      List.of("Suno", "Udio", "suno ", "Request new tool", "tool-low", "Tool HIGH");
  private static final GovernancePolicy REFUSING =
      Cases.governance(2, UnknownTools.REFUSE, RiskLevel.CRITICAL);
  private static final Problem PROBLEM = new Problem("no-answer", "Try again.");

  private final Random random;
  private final Ledger ledger;
  private final ReadTicket reader = new ReadTicket(settings(), GovernancePolicy.INITIAL);
  private final ReadTicket strictReader = new ReadTicket(settings(), REFUSING);
  private Instant now = Cases.NOW;
  private int runs;

  /** Some companies ask for little that their catalog has. */
  private final int unknownOneIn;

  Walk(long seed, Ledger ledger) {
    this.unknownOneIn = seed % 4 == 0 ? 1 : 6;
    this.random = new Random(seed);
    this.ledger = ledger;
  }

  void step() {
    now = now.plus(Duration.ofSeconds(random.nextInt(200)));
    if (random.nextInt(15) == 0) {
      now = now.plus(Duration.ofDays(random.nextInt(random.nextBoolean() ? 6 : 40)));
    }
    transition()
        .ifPresent(
            transition -> {
              // the same command's second delivery was decided on what is no longer so
              if (!ledger.commit(transition) || ledger.commit(transition)) {
                throw new AssertionError("not written once: " + transition);
              }
            });
  }

  private Optional<Transition> transition() {
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> read();
      case 3, 4, 5 -> decide();
      case 6, 7 -> run();
      case 8 -> byHand();
      case 9 -> endEarly();
      case 10, 11 -> extend();
      default -> expire();
    };
  }

  private Optional<Transition> read() {
    var number = 1 + random.nextInt(24);
    var key = new IssueKey("AIC-" + number);
    var known = ledger.request(key).map(this::stored);
    var name = UNKNOWN.get(random.nextInt(UNKNOWN.size()));
    var tool = random.nextInt(unknownOneIn) == 0 ? catalog().named(name) : Optional.of(anyTool());
    var ruling =
        known.isPresent() && random.nextInt(12) == 0
            ? reader.gone(known.get(), "The issue was deleted.", now)
            : (random.nextInt(12) == 0 ? strictReader : reader)
                .judge(reading(key, number, name), tool, known, now);
    return ruling instanceof IntakeRuling.Record(var transition)
        ? Optional.of(transition)
        : Optional.empty();
  }

  private TicketReading reading(IssueKey key, int number, String toolName) {
    return new TicketReading(
        key,
        "1000" + number,
        random.nextInt(20) == 0 ? "OPS" : "AIC",
        "1",
        "11",
        PEOPLE.get(number % PEOPLE.size()),
        null,
        now,
        "20001",
        toolName,
        random.nextInt(4) == 0 ? null : "https://" + toolName.strip().replace(' ', '-') + ".com/",
        random.nextInt(8) == 0 ? null : random.nextInt(-1, 40),
        random.nextInt(6) == 0 ? null : "Review code",
        Context.NONE,
        random.nextInt(20) == 0);
  }

  private Optional<Transition> decide() {
    return any(Request.class)
        .flatMap(
            request -> {
              var command =
                  new DecisionCommand(
                      REVIEWERS.get(random.nextInt(REVIEWERS.size())),
                      random.nextInt(5) == 0 ? Outcome.DENY : Outcome.APPROVE,
                      random.nextInt(5) == 0 ? "" : "Because",
                      days(),
                      classification(request));
              var tool = ToolInQuestion.of(request, command, catalog());
              var open =
                  new OpenCase(
                      request,
                      tool,
                      tool.flatMap(
                          t -> ledger.openGrant(request.origin().requester().account(), t.id())),
                      GovernancePolicy.INITIAL);
              return switch (DecisionEffects.decide(open, command, now)) {
                case Transition transition -> Optional.of(transition);
                case Refusal _ -> Optional.<Transition>empty();
              };
            });
  }

  /** Mostly one that the request can do with; else any, or none at all. */
  private @Nullable Classification classification(Request request) {
    var unlisted =
        request.asked().filter(ask -> ask.wanted() instanceof Wanted.Unlisted).isPresent();
    if (random.nextInt(6) == 0 ? unlisted : !unlisted) {
      return null;
    }
    var name = random.nextInt(3) == 0 ? UNKNOWN.get(random.nextInt(UNKNOWN.size())) : "Suno";
    return new Classification(
        Classification.idFrom(random.nextInt(6) == 0 ? "Another" : name).orElseThrow(),
        name,
        "Maker",
        RiskLevel.values()[random.nextInt(4)],
        1 + random.nextInt(31),
        "");
  }

  private Catalog catalog() {
    return new Catalog() {
      @Override
      public Optional<Tool> find(ToolId id) {
        return all().stream().filter(tool -> tool.id().equals(id)).findFirst();
      }

      @Override
      public List<Tool> withStatus(ToolStatus status) {
        return Stream.concat(
                Stream.of(RiskLevel.values()).map(Cases::tool),
                ledger.all(Tool.class).stream().map(Walk.this::stored))
            .filter(tool -> tool.status() == status)
            .toList();
      }
    };
  }

  private Optional<Transition> run() {
    return any(Job.Runnable.class)
        .flatMap(
            job -> {
              var grant = stored(grantOf(job));
              if (job instanceof Job.Running running && random.nextInt(4) != 0) {
                return Optional.of(
                    Fulfilment.settle(grant, running, outcome(), now, random.nextDouble()));
              }
              if (Fulfilment.leftBehind(grant, job, now)) {
                return Optional.of(Fulfilment.close(job, now));
              }
              if (!Fulfilment.ready(grant, job, now)) {
                return Optional.empty();
              }
              return Optional.of(
                  job instanceof Job.Running dead && Fulfilment.abandoned(dead)
                      ? Fulfilment.abandon(grant, dead, now)
                      : Fulfilment.claim(job, "run-" + ++runs, now));
            });
  }

  private ProviderOutcome outcome() {
    return switch (random.nextInt(8)) {
      case 0 -> new ProviderOutcome.AlreadyDone();
      case 1 -> new ProviderOutcome.RetryLater(Duration.ofSeconds(random.nextInt(300)), PROBLEM);
      case 2 -> new ProviderOutcome.RetryLater(null, PROBLEM);
      case 3 -> new ProviderOutcome.Unknown(PROBLEM);
      case 4 -> new ProviderOutcome.Rejected(PROBLEM);
      default -> new ProviderOutcome.Done();
    };
  }

  private Optional<Transition> byHand() {
    return any(Job.AwaitingManual.class)
        .map(
            job ->
                Fulfilment.completedByHand(
                    stored(grantOf(job)),
                    job,
                    new Actor.Someone(REVIEWERS.getFirst().person().account()),
                    "",
                    now));
  }

  private Optional<Transition> endEarly() {
    return any(Grant.class)
        .flatMap(
            grant -> {
              var wish =
                  new EndingCase(
                      grant,
                      random.nextBoolean()
                          ? REVIEWERS.get(random.nextInt(REVIEWERS.size()))
                          : new Reviewer(grant.entitlement().holder(), Set.of()),
                      random.nextBoolean() ? EndingCase.How.RELEASE : EndingCase.How.REVOCATION,
                      random.nextInt(5) == 0 ? "" : "Gone");
              return EndingRules.against(wish).isPresent() || wish.fulfilled()
                  ? Optional.<Transition>empty()
                  : Optional.of(EndEarly.begin(wish, lastJobOf(grant), now));
            });
  }

  private Optional<Transition> extend() {
    // what has just ended is rare, and can be given again for a short time only
    return (random.nextBoolean()
            ? any(Grant.Expired.class).map(Grant.class::cast)
            : any(Grant.class))
        .flatMap(
            grant -> {
              var entitlement = grant.entitlement();
              var open =
                  new ExtensionCase(
                      grant,
                      catalog().find(entitlement.tool()),
                      GovernancePolicy.INITIAL,
                      List.of(),
                      newest(grant),
                      REVIEWERS.get(random.nextInt(REVIEWERS.size())),
                      extensionStep(grant),
                      1 + random.nextInt(60),
                      random.nextInt(5) == 0 ? "" : "It goes on",
                      now);
              // the row that keeps open grants unique is the store's
              var taken =
                  grant instanceof Grant.Expired
                      && ledger
                          .openGrant(entitlement.holder().account(), entitlement.tool())
                          .isPresent();
              return !taken && Extending.judge(open) instanceof Transition transition
                  ? Optional.of(transition)
                  : Optional.<Transition>empty();
            });
  }

  /** Mostly what can be done next. */
  private ExtensionCase.Step extensionStep(Grant grant) {
    var waits = newest(grant).filter(Extension.Asked.class::isInstance).isPresent();
    var any = ExtensionCase.Step.values()[random.nextInt(3)];
    return waits || random.nextInt(5) == 0 ? any : ExtensionCase.Step.ASK;
  }

  private Optional<Extension> newest(Grant grant) {
    return ledger.all(Extension.class).stream()
        .filter(extension -> extension.id().grant().equals(grant.id()))
        .max(Comparator.comparingInt(extension -> extension.id().ordinal()))
        .map(this::stored);
  }

  private Job lastJobOf(Grant grant) {
    return ledger.all(Job.class).stream()
        .filter(job -> job.id().equals(grant.lastJob()))
        .map(this::stored)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Transition> expire() {
    return any(Grant.Active.class)
        .filter(grant -> grant.term().over(now))
        .map(grant -> Expiry.expire(grant, now));
  }

  private @Nullable Integer days() {
    return random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(40)) : null;
  }

  private Tool anyTool() {
    return switch (random.nextInt(5)) {
      case 0 -> tool(RiskLevel.LOW, ToolStatus.BLOCKED, OKTA);
      case 1 -> tool(RiskLevel.MEDIUM, ToolStatus.APPROVED, new ConnectorBinding.Manual());
      case 2 -> tool(RiskLevel.HIGH);
      case 3 -> tool(RiskLevel.CRITICAL);
      default -> tool(RiskLevel.LOW);
    };
  }

  private Grant grantOf(Job job) {
    return ledger.all(Grant.class).stream()
        .filter(grant -> grant.id().equals(job.id().grant()))
        .findFirst()
        .orElseThrow();
  }

  private <T extends Entity> Optional<T> any(Class<T> type) {
    var all = ledger.all(type);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(stored(all.get(random.nextInt(all.size()))));
  }

  /** The state as a store would give it back: on the version that its last change made. */
  private <T extends Entity> T stored(T entity) {
    return Restored.on(ledger.revisionOf(entity.ref()), entity);
  }

  /** Puts another revision into a state record, whichever it is. */
  private static final class Restored {
    @SuppressWarnings("unchecked")
    static <T extends Entity> T on(Revision revision, T entity) {
      try {
        var type = entity.getClass();
        var parts = type.getRecordComponents();
        var types = new Class<?>[parts.length];
        var values = new Object[parts.length];
        for (var i = 0; i < parts.length; i++) {
          types[i] = parts[i].getType();
          values[i] = types[i] == Revision.class ? revision : parts[i].getAccessor().invoke(entity);
        }
        return (T) type.getDeclaredConstructor(types).newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
