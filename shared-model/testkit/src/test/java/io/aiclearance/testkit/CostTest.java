package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.APPROVER;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.StoreContract.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.IntakeRuling;
import io.aiclearance.domain.intake.ReadTicket;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.lifecycle.Expiry;
import io.aiclearance.domain.lifecycle.Fulfilment;
import io.aiclearance.domain.lifecycle.Lapse;
import io.aiclearance.domain.people.SignIn;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbRateLimit;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbUnsealedEvents;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What each step costs, in DynamoDB's units: a change that makes one dearer has to say so here, and
 * nothing scans. A transaction doubles a write; each index that an item is in adds one. DynamoDB
 * Local counts an empty query as nothing, AWS as half a unit: so the calls are counted too.
 */
class CostTest {
  private static final ReadTicket READER =
      new ReadTicket(
          new SiteSettings(
              new IntakeGate("AIC", "1", "1", Set.of()),
              new DetailSources("type", Map.of(), Map.of(), Map.of()),
              Map.of(),
              null,
              io.aiclearance.domain.Revision.NEW),
          GovernancePolicy.INITIAL);

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private final DynamoDbClient client = LocalDynamoDb.client(capacity);
  private final Tables tables = Tables.create(client);
  private final ClearancePorts ports = tables.ports(client);
  private final DynamoDbWaiting waiting = new DynamoDbWaiting(client, tables.clearance());

  @Test
  void one_request_all_the_way() {
    commit(StoreContract.to(Samples.COPILOT));
    cost("2 GetItem 2.0, 1 TransactWriteItems 12.0", () -> receive(1));
    cost("3 GetItem 3.0, 1 TransactWriteItems 22.0", () -> approve(1));
    cost("2 GetItem 2.0, 1 TransactWriteItems 10.0", () -> claim(1));
    cost("2 GetItem 2.0, 1 TransactWriteItems 14.0", () -> settle(1, NOW));
    var end = NOW.plus(Duration.ofDays(15));
    cost("4 Query 0.5, 1 TransactWriteItems 14.0", () -> expire(end));
    claim(2);
    cost("2 GetItem 2.0, 1 TransactWriteItems 14.0", () -> settle(2, end));
    assertInstanceOf(Grant.Expired.class, ports.grants().find(new GrantId("AIC-1")).orElseThrow());
  }

  @Test
  void an_approvals_three_events_are_sealed_and_its_two_messages_passed_on() {
    commit(StoreContract.to(Samples.COPILOT));
    receive(1);
    relay();
    approve(1);
    cost(
        "3 BatchGetItem 7.0, 2 DeleteItem 4.0, 7 GetItem 7.0, 2 PutItem 4.0, 8 Query 1.5,"
            + " 3 UpdateItem 6.0",
        this::relay);
    cost("8 Query 0.0", this::relay);
  }

  @Test
  void a_sweep_costs_what_is_due_and_not_what_exists() {
    cost("4 Query 0.0", () -> ports.grants().overdue(NOW, 25));
    cost("4 Query 0.0", () -> ports.jobs().overdue(NOW, 25));
    commit(StoreContract.to(Samples.COPILOT));
    for (var i = 1; i <= 40; i++) {
      receive(i);
    }
    approve(1);
    cost("4 Query 0.0", () -> ports.grants().overdue(NOW, 25));
    cost("4 Query 0.5", () -> ports.jobs().overdue(NOW, 25));
    var job = job(1);
    cost("1 TransactWriteItems 10.0", () -> ports.commits().remind(job, NOW, NOW.plusSeconds(300)));
    cost("4 Query 0.0", () -> ports.requests().overdue(NOW, 25));
    var late = NOW.plus(Duration.ofDays(30));
    cost("4 Query 4.0", () -> ports.requests().overdue(late, 25));
    var due = ports.requests().overdue(late, 1).getFirst();
    cost("1 TransactWriteItems 14.0", () -> commit(Lapse.lapse(due, late)));
  }

  @Test
  void a_list_costs_the_page_that_it_shows() {
    commit(StoreContract.to(Samples.COPILOT));
    for (var i = 1; i <= 40; i++) {
      receive(i);
    }
    cost("1 Query 2.0", () -> ports.requests().inState(RequestState.PENDING, 25, null));
    cost("1 Query 2.0", () -> ports.requests().by(REQUESTER.account(), 25, null));
    cost("1 Query 0.0", () -> ports.grants().inState(GrantState.ACTIVE, 25, null));
    cost("1 Query 0.0", () -> ports.jobs().inState(JobState.AWAITING_MANUAL, 25, null));
    cost("5 Query 0.5", () -> ports.catalog().all());
  }

  @Test
  void one_look_and_one_count() {
    var limit = new DynamoDbRateLimit(client, tables.guard());
    cost("1 GetItem 1.0, 1 PutItem 1.0", () -> limit.take("export", "acc-admin", NOW));
    cost("1 GetItem 1.0", () -> ports.site().settings());
    cost("1 GetItem 1.0", () -> ports.identities().find(new SignIn("issuer", "subject")));
  }

  @Test
  void how_access_is_governed_is_one_look_at_each_thing() {
    var governance = ports.governance();
    cost("1 GetItem 1.0", governance::policy);
    var versions = new java.util.ArrayList<io.aiclearance.domain.Entity>();
    cost(
        "1 TransactWriteItems 6.0", () -> commit(StoreContract.to(GovernanceSamples.policy(true))));
    cost("1 GetItem 1.0", governance::policy);
    cost("1 GetItem 1.0", governance::licence);
    cost("1 Query 1.0", () -> governance.versions(GovernancePolicy.REF, 25, null));
    for (var i = 10; i < 50; i++) {
      var policy = GovernanceSamples.approvalPolicy("p" + i, i % 2 == 0);
      commit(StoreContract.to(policy));
      versions.add(policy);
    }
    cost("1 Query 1.0", governance::approvalPolicies);
    cost("1 Query 0.0", governance::projects);
    cost("1 Query 0.0", governance::baseline);
    cost("1 Query 0.0", governance::proposals);
    cost("1 GetItem 1.0", () -> governance.find(versions.getFirst().ref()));
  }

  @Test
  void delegations_that_are_over_cost_nothing_to_leave_out() {
    for (var i = 1; i <= 40; i++) {
      var end = NOW.plus(Duration.ofDays(i));
      commit(StoreContract.to(GovernanceSamples.delegation("d" + i, end)));
    }
    cost("1 Query 3.0", () -> ports.governance().delegations(NOW));
    cost("1 Query 0.5", () -> ports.governance().delegations(NOW.plus(Duration.ofDays(39))));
  }

  @Test
  void an_exception_costs_its_place_and_looking_for_one_costs_what_there_is() {
    var exceptions = ports.exceptions();
    var waiver = GovernanceSamples.waiver("x", RiskLevel.HIGH);
    cost(
        "1 TransactWriteItems 14.0",
        () -> commit(StoreContract.to(GovernanceSamples.active(waiver, 1))));
    cost("1 Query 0.5", () -> exceptions.about(REQUESTER.account(), Samples.COPILOT.id()));
    cost("1 BatchGetItem 1.0", () -> exceptions.placesTaken(RiskLevel.HIGH, 100));
    cost("1 GetItem 1.0", () -> exceptions.find(waiver.id()));
    cost("4 Query 0.0", () -> exceptions.overdue(NOW, 25));
    var stored = exceptions.find(waiver.id()).orElseThrow();
    var over = new AccessException.Expired(waiver, NOW, 1, stored.revision());
    cost("1 TransactWriteItems 16.0", () -> commit(StoreContract.to(over)));
  }

  @Test
  void a_tool_costs_its_two_names_beside_it() {
    cost("1 TransactWriteItems 6.0", () -> commit(StoreContract.to(Samples.COPILOT)));
    cost("1 GetItem 1.0", () -> ports.catalog().find(Samples.COPILOT.id()));
  }

  @Test
  void a_refusal_costs_most_the_first_time() {
    var refusals = new DynamoDbRefusals(client, tables.guard());
    cost(
        "1 TransactWriteItems 6.0, 1 UpdateItem 0.0",
        () -> refusals.record(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW));
    cost(
        "1 UpdateItem 3.0",
        () -> refusals.record(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW.plusSeconds(1)));
    cost("1 DeleteItem 2.0", () -> refusals.forget(key(1)));
    cost("1 DeleteItem 1.0", () -> refusals.forget(key(1)));
  }

  @Test
  void refusals_are_listed_by_the_page_and_counted_by_the_day() {
    var refusals = new DynamoDbRefusals(client, tables.guard());
    cost("3 Query 0.0", () -> refusals.latest(NOW, 25, null));
    for (var i = 1; i <= 40; i++) {
      refusals.record(key(i), ClosedGate.WRONG_REQUEST_TYPE, NOW);
    }
    cost("1 Query 1.0", () -> refusals.latest(NOW, 25, null));
    cost("1 GetItem 1.0", () -> refusals.of(key(1)));
    var today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    cost("1 BatchGetItem 0.5", () -> refusals.since(today, NOW));
    // on AWS what is not there costs half a unit too: 15.5
    cost("1 BatchGetItem 0.5", () -> refusals.since(today.minusDays(30), NOW));
  }

  /**
   * @param expected how often each operation was called, and the units of all of these calls
   */
  private void cost(String expected, Runnable step) {
    capacity.reset();
    step.run();
    var spent =
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(
                    calls ->
                        calls.getValue()
                            + " "
                            + calls.getKey()
                            + " "
                            + capacity.units().getOrDefault(calls.getKey(), 0.0))
                .collect(Collectors.joining(", "));
    assertEquals(expected, spent);
  }

  private void receive(int number) {
    var reading =
        new TicketReading(
            key(number),
            "10001",
            "AIC",
            "1",
            "11",
            REQUESTER,
            null,
            NOW,
            "20001",
            null,
            null,
            14,
            "Review code",
            Context.NONE,
            false);
    var tool = ports.catalog().find(Samples.COPILOT.id());
    var ruling = READER.judge(reading, tool, ports.requests().find(key(number)), NOW);
    commit(assertInstanceOf(IntakeRuling.Record.class, ruling).transition());
  }

  private void approve(int number) {
    IssueKey key = key(number);
    var request = ports.requests().find(key).orElseThrow();
    var tool = request.asked().flatMap(Ask::tool).flatMap(ports.catalog()::find);
    var openGrant = ports.grants().openFor(REQUESTER.account(), Samples.COPILOT.id());
    var by = new Reviewer(new Person(APPROVER, "approver", null), Set.of(Role.APPROVER));
    var command = new DecisionCommand(by, DecisionCommand.Outcome.APPROVE, "Fine", null);
    Ruling ruling =
        DecisionEffects.decide(
            new OpenCase(request, tool, openGrant, GovernancePolicy.INITIAL), command, NOW);
    commit(assertInstanceOf(Transition.class, ruling));
  }

  private Grant grant() {
    return ports.grants().find(new GrantId("AIC-1")).orElseThrow();
  }

  private Job job(int ordinal) {
    return ports.jobs().find(new JobId(new GrantId("AIC-1"), ordinal)).orElseThrow();
  }

  private void claim(int ordinal) {
    var grant = grant();
    assertEquals(ordinal, grant.lastJob().ordinal());
    commit(Fulfilment.claim((Job.Runnable) job(ordinal), "run", NOW));
  }

  private void settle(int ordinal, Instant now) {
    commit(
        Fulfilment.settle(grant(), (Job.Running) job(ordinal), new ProviderOutcome.Done(), now, 0));
  }

  private void expire(Instant end) {
    ports.grants().overdue(end, 25).forEach(grant -> commit(Expiry.expire(grant, end)));
  }

  private void relay() {
    var all = waiting.since(NOW, 100);
    var events =
        all.stream()
            .filter(Waiting.Event.class::isInstance)
            .map(Waiting::id)
            .collect(Collectors.toSet());
    all.stream()
        .filter(Waiting.Message.class::isInstance)
        .forEach(message -> waiting.delivered((Waiting.Message) message));
    if (!events.isEmpty()) {
      new Sealer(
              new DynamoDbEvidenceLog(client, tables.evidence()),
              new DynamoDbUnsealedEvents(client, tables.clearance(), events),
              Tables.KEYS)
          .seal(events);
    }
  }

  private void commit(Transition transition) {
    assertEquals(new CommitOutcome.Committed(), ports.commits().commit(transition));
  }
}
