package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.standins.jira.Fault;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import io.aiclearance.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the backfill announces, and how far it says that it has seen (R3.8). */
class BackfillTest implements Backfill.Marks, Backfill.Announce {
  private static final Instant START = Instant.parse("2026-03-02T09:00:30Z");
  private static final BooleanSupplier TIME_ENOUGH = () -> true;

  private final MovingClock clock = new MovingClock(START);
  private final Memory memory = new Memory();
  private final Map<String, Backfill.Mark> marks = new HashMap<>();
  private final List<String> announced = new ArrayList<>();
  private boolean queueIsBroken;
  private JiraStandIn jira;
  private People people;
  private Backfill backfill;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(clock));
    people = new People(jira.uri());
    var secret = Map.of("email", "ai-clearance@example.com", "token", "local");
    var client = Jira.at(jira.uri(), JiraCredentials.Source.of(() -> secret, () -> secret));
    backfill =
        new Backfill(
            memory.ports.site(),
            client.issues(),
            new Missed(memory.ports.requests(), memory.refusals),
            this,
            this);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Override
  public Optional<Backfill.Mark> of(String project) {
    return Optional.ofNullable(marks.get(project));
  }

  @Override
  public void move(String project, Backfill.Mark to) {
    marks.merge(project, to, (old, next) -> next.seenTo().isBefore(old.seenTo()) ? old : next);
  }

  @Override
  public void all(List<IntakeMessage> messages) {
    if (queueIsBroken) {
      throw new IllegalStateException("no answer");
    }
    messages.forEach(message -> announced.add(message.announcement().issue().value()));
  }

  private List<String> run() {
    return run(TIME_ENOUGH);
  }

  /** What this run announces. */
  private List<String> run(BooleanSupplier timeLeft) {
    announced.clear();
    var outcome = backfill.run(clock.instant(), timeLeft);
    assertEquals(announced.size(), outcome.announced());
    return List.copyOf(announced);
  }

  private List<String> runLater(Duration later) {
    clock.advance(later);
    return run();
  }

  @Test
  void an_issue_that_nobody_announced_is_announced() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    assertEquals(List.of(key), runLater(Duration.ofMinutes(15)));
    assertEquals(new Backfill.Mark(clock.instant(), false), marks.get("AIC"));
  }

  @Test
  void the_first_run_looks_back_a_day() throws Exception {
    people.ask("requester", House.COPILOT);
    clock.advance(Duration.ofHours(1));
    var yesterday = people.ask("requester", House.COPILOT);
    assertEquals(List.of(yesterday), runLater(Duration.ofHours(24).minusMinutes(1)));
  }

  @Test
  void a_later_one_looks_back_behind_the_last_by_what_jiras_search_may_be_late() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    assertEquals(List.of(key), runLater(Duration.ofMinutes(5)));
    assertEquals(List.of(key), runLater(Duration.ofMinutes(15)));
    assertEquals(List.of(), runLater(Duration.ofMinutes(15)));
  }

  @Test
  void an_outage_of_days_is_made_up_for() throws Exception {
    run();
    clock.advance(Duration.ofDays(1));
    var key = people.ask("requester", House.COPILOT);
    clock.advance(Duration.ofDays(3));
    jira.outage(true);
    var before = marks.get("AIC");
    assertEquals(List.of(), run());
    assertEquals(before, marks.get("AIC"));
    jira.outage(false);
    assertEquals(List.of(key), run());
  }

  @Test
  void a_pause_that_jira_asks_for_ends_the_run_and_moves_nothing() throws Exception {
    people.ask("requester", House.COPILOT);
    jira.answerNext(new Fault.Throttled(Duration.ofMinutes(1), "jira-burst-based"));
    assertEquals(new Backfilled(0, false), backfill.run(clock.instant(), TIME_ENOUGH));
    assertEquals(Map.of(), marks);
  }

  @Test
  void what_could_not_be_announced_is_found_again() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    queueIsBroken = true;
    assertThrows(IllegalStateException.class, this::run);
    assertEquals(Map.of(), marks);
    queueIsBroken = false;
    assertEquals(List.of(key), run());
  }

  static Stream<Request> requests() {
    return Samples.requests(new IssueKey("AIC-1")).stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void of_what_is_a_request_already_only_an_incomplete_one_is_announced(Request request)
      throws Exception {
    assertEquals("AIC-1", people.ask("requester", House.COPILOT));
    memory.put(request, EventKind.SETTINGS_CHANGED);
    assertEquals(request instanceof Request.Incomplete ? List.of("AIC-1") : List.of(), run());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_cancelled_issue_is_announced_while_its_request_is_undecided(Request request)
      throws Exception {
    people.cancel(people.ask("requester", House.COPILOT));
    memory.put(request, EventKind.SETTINGS_CHANGED);
    assertEquals(request instanceof Request.Undecided ? List.of("AIC-1") : List.of(), run());
  }

  @Test
  void other_request_types_and_projects_are_none_of_ours() throws Exception {
    people.ask("requester", "12", "");
    people.create("DEV", "10022");
    assertEquals(List.of(), run());
  }

  @ParameterizedTest
  @EnumSource(ClosedGate.class)
  void what_was_refused_is_announced_once_it_is_changed_or_the_settings_are(ClosedGate why)
      throws Exception {
    var lasting =
        switch (why) {
          case NOT_FROM_THE_PORTAL, NO_REPORTER, CANCELLED -> true;
          case SITE_NOT_CONNECTED, WRONG_PROJECT, WRONG_PORTAL, WRONG_REQUEST_TYPE, GONE -> false;
        };
    var key =
        why == ClosedGate.NOT_FROM_THE_PORTAL
            ? people.create("AIC", "10020")
            : people.ask("requester", House.COPILOT);
    clock.advance(Duration.ofSeconds(2));
    memory.refusals.record(new IssueKey(key), why, clock.instant());
    assertEquals(lasting ? List.of() : List.of(key), run());
    clock.advance(Duration.ofSeconds(2));
    people.edit(key, "'summary':'Changed'");
    assertEquals(List.of(key), run());
  }

  @Test
  void a_run_that_is_cut_goes_on_where_it_was_and_loses_nothing() throws Exception {
    var keys = new ArrayList<String>();
    for (var i = 0; i < 2 * Backfill.PAGE + 1; i++) {
      keys.add(people.ask("requester", House.COPILOT));
      clock.advance(Duration.ofSeconds(1));
    }
    var pages = new int[1];
    assertEquals(keys.subList(0, Backfill.PAGE), run(() -> pages[0]++ < 1));
    // the last one's change is the mark, and what lies within two minutes of it is seen again
    assertEquals(new Backfill.Mark(START.plusSeconds(Backfill.PAGE - 1L), true), marks.get("AIC"));
    var rest = run();
    assertEquals(
        keys.subList(Backfill.PAGE, keys.size()), rest.subList(rest.size() - 101, rest.size()));
    assertEquals(new Backfill.Mark(clock.instant(), false), marks.get("AIC"));
  }

  @Test
  void what_is_cut_before_it_sees_anything_new_does_not_begin_there_for_ever() throws Exception {
    for (var i = 0; i <= Backfill.PAGE; i++) {
      people.ask("requester", House.COPILOT);
    }
    clock.advance(Duration.ofMinutes(4));
    move("AIC", new Backfill.Mark(clock.instant(), false));
    var pages = new int[1];
    assertEquals(Backfill.PAGE, run(() -> pages[0]++ < 1).size());
    assertEquals(new Backfill.Mark(clock.instant(), true), marks.get("AIC"));
    assertEquals(List.of(), run());
  }

  @Test
  void the_time_is_said_in_minutes_rounded_away_from_what_could_be_lost() {
    assertEquals(
        "project = \"AIC\" AND updated >= \"-27m\" ORDER BY updated ASC",
        Backfill.jql("AIC", START, START.plus(Duration.ofMinutes(25)).plusSeconds(59)));
    assertEquals(
        "project = \"AIC\" AND updated >= \"-2m\" ORDER BY updated ASC",
        Backfill.jql("AIC", START, START.minusSeconds(90)));
  }
}
