package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.storage.Waiting;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import io.aiclearance.testkit.InMemoryRefusals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A day of issues and what is said of them on the way: deliveries come late, in any order, more
 * than once or never, over the real webhook and its queue to the real worker.
 */
final class Storm implements TakeAnnouncement.Deliveries, TakeAnnouncement.IntakeQueue {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final String SECRET = "a secret of the storm";

  final InMemoryClearance clearance = new InMemoryClearance();
  final ClearancePorts ports = clearance.ports();
  final StormJira jira;
  private final Random random;
  private final TestClock clock = new TestClock(START);
  private final TestClock webhooksClock = new TestClock(START);
  private final Timeline timeline = new Timeline(clock);
  private final Map<DeliveryKey, Instant> guard = new HashMap<>();
  private final Set<String> arrived = new HashSet<>();
  private final WebhookHandler webhook;
  private final OpenRequest worker;
  private final boolean loses;

  private int identifiers;
  private int planned;
  private int delivered;
  private int dropped;
  private int failed;
  private int enqueued;
  private int delayed;

  /**
   * @param loses whether some events are announced by nobody
   */
  Storm(long seed, boolean loses) {
    this.loses = loses;
    random = new Random(seed);
    jira = new StormJira(clock, random);
    jira.isAway(START.plus(Duration.ofHours(10)), START.plus(Duration.ofMinutes(640)));
    webhook =
        new WebhookHandler(
            new TakeAnnouncement(new SenderCheck(() -> Map.of("current", SECRET)), this, this),
            webhooksClock);
    worker =
        new OpenRequest(
            ports.site(),
            jira,
            new NamedTool(ports.catalog()),
            ports.requests(),
            new InMemoryRefusals(),
            ports.commits(),
            this::enqueue,
            ports.governance(),
            new PolicyFile(
                ports.governance(),
                _ -> {
                  throw new AssertionError("no policy may approve here");
                }),
            ports.exceptions());
    StormSite.connect(ports.commits());
  }

  /** Makes issues until so many deliveries are planned, and lets everything happen. */
  void rage(int deliveries) {
    var kinds = StormIssue.Kind.values();
    for (var number = 1; planned < deliveries; number++) {
      // half of them are what most people ask for
      var kind = random.nextBoolean() ? kinds[0] : kinds[random.nextInt(kinds.length)];
      var issue = new StormIssue(kind, number);
      jira.add(issue);
      live(issue, START.plusMillis(random.nextInt(86_400_000)));
    }
    timeline.run();
  }

  /** What finds that nobody announced: every issue that Jira has, and every open request. */
  void backfill() {
    jira.answersSteadily();
    var open =
        Stream.of(RequestState.INCOMPLETE, RequestState.PENDING)
            .flatMap(state -> ports.requests().inState(state, 100_000, null).items().stream())
            .map(request -> request.key());
    var there =
        jira.issues().stream()
            .filter(issue -> issue.isThere(clock.instant()))
            .map(issue -> issue.key());
    Stream.concat(there, open)
        .distinct()
        .map(key -> new Announcement(key, null, "backfill"))
        .forEach(a -> enqueue(new IntakeMessage(a, clock.instant(), 1), Duration.ZERO));
    timeline.run();
  }

  private void live(StormIssue issue, Instant born) {
    var byRule = random.nextInt(4) == 0;
    for (var step : new IssueScript(random, born, loses).of(issue, jira)) {
      var lost = loses && (random.nextInt(10) == 0 || step.event().isEmpty());
      var copies = lost ? 0 : 1 + Math.max(0, random.nextInt(6) - 3);
      planned += copies;
      dropped += lost ? 1 : 0;
      timeline.plan(
          step.at(),
          () -> {
            step.change().accept(clock.instant());
            announce(issue, step.event(), byRule, copies);
          });
    }
  }

  private void announce(StormIssue issue, String event, boolean byRule, int copies) {
    var comment = event.startsWith("comment");
    var named = "{\"id\":\"%s\",\"self\":\"\",\"key\":\"%s\"}".formatted(issue.id(), issue.key());
    var identifier = "delivery-" + identifiers++;
    var post =
        byRule && !comment
            ? Post.of("{\"issue\":" + named + "}").header("X-AI-Clearance-Secret", SECRET)
            : Post.of(
                    "{\"timestamp\":%d,\"webhookEvent\":\"%s\",\"issue\":%s}"
                        .formatted(clock.millis(), event, named))
                .identified(identifier)
                .signed(SECRET);
    for (var copy = 0; copy < copies; copy++) {
      timeline.plan(onTheWay(), () -> post(post, byRule || comment ? "" : identifier));
    }
  }

  /** Mostly at once, sometimes as late as Jira's last retry. */
  private Duration onTheWay() {
    return Duration.ofMillis(
        random.nextInt(5) == 0 ? random.nextInt(75 * 60_000) : random.nextInt(2_000));
  }

  /** The handler asks nothing of its context. */
  @SuppressWarnings("NullAway")
  private void post(Post post, String identifier) {
    delivered++;
    // the clocks of two instances differ
    webhooksClock.set(clock.instant().plusMillis(random.nextInt(800) - 400));
    try {
      assertEquals(202, webhook.handleRequest(post.event(), null).getStatusCode());
      arrived.add(identifier);
    } catch (IsAway answeredWith500) {
      failed++;
      timeline.plan(Duration.ofMinutes(5 + random.nextInt(10)), () -> post(post, identifier));
    }
  }

  private static final class IsAway extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public boolean has(DeliveryKey key, Instant now) {
    return guard.getOrDefault(key, Instant.MIN).isAfter(now);
  }

  @Override
  public void record(DeliveryKey key, Instant until) {
    if (random.nextInt(100) == 0) {
      throw new IsAway();
    }
    guard.put(key, until);
  }

  @Override
  public void put(IntakeMessage message, Duration delay) {
    if (random.nextInt(100) == 0) {
      throw new IsAway();
    }
    enqueue(message, delay);
  }

  private void enqueue(IntakeMessage message, Duration delay) {
    enqueued++;
    delayed += delay.isZero() ? 0 : 1;
    receive(IntakeCodec.encode(message), delay);
    if (random.nextInt(50) == 0) {
      // the queue delivers at least once
      receive(IntakeCodec.encode(message), delay.plusSeconds(random.nextInt(60)));
    }
  }

  private void receive(String body, Duration delay) {
    timeline.plan(
        delay.plusMillis(random.nextInt(1_500)),
        () -> {
          var message = IntakeCodec.decode(body).orElseThrow();
          if (worker.open(message, clock.instant()) instanceof OpenRequest.NotNow) {
            receive(body, Duration.ofMinutes(3));
          }
        });
  }

  /** Jira's own retries and repetitions reached the worker once each, but for lost notes. */
  void enqueuedEachOnce() {
    arrived.remove("");
    assertTrue(enqueued - delayed <= arrived.size() + failed, this::toString);
    assertTrue(enqueued - delayed >= arrived.size(), this::toString);
  }

  /** The issues whose people were told that their request was received or refused. */
  Stream<IssueKey> told() {
    return clearance.waiting().stream()
        .flatMap(waiting -> waiting instanceof Waiting.Message(_, var m) ? Stream.of(m) : null)
        .flatMap(message -> message instanceof TicketUpdate update ? Stream.of(update) : null)
        .filter(update -> update.notes().stream().anyMatch(Storm::isAnswer))
        .map(TicketUpdate::issue);
  }

  private static boolean isAnswer(Note note) {
    return note.template() == NoteTemplate.REQUEST_RECEIVED
        || note.template() == NoteTemplate.TOOL_NOT_REQUESTABLE;
  }

  boolean knows(IssueKey key) {
    return jira.issues().stream().anyMatch(issue -> issue.firstKey().equals(key));
  }

  @Override
  public String toString() {
    return "%d deliveries of %d issues, %d events dropped, %d answers lost; %d messages, Jira read %d times"
        .formatted(delivered, jira.issues().size(), dropped, failed, enqueued, jira.asked());
  }
}
