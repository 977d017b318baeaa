package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.COPILOT;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.Samples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.CommitOutcome.Committed;
import io.aiclearance.domain.CommitOutcome.OpenGrantExists;
import io.aiclearance.domain.CommitOutcome.Stale;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of the writing port keeps. */
public abstract class CommitsContract extends StoreContract {
  CommitsContract(TestStore store) {
    super(store);
  }

  private static final ToolId TOOL = COPILOT.id();

  @Test
  void states_events_and_messages_are_written_together() {
    var request = put(pending(1));
    var transition = approval(request, "acc-approver", REQUESTER);
    assertEquals(new Committed(), commit(transition));
    assertEquals(2, stored(request).revision().version());
    assertTrue(stored(request) instanceof Request.Approved);
    assertEquals(Optional.of(new GrantId("AIC-1")), openFor(REQUESTER));
    assertEquals(
        List.of("grant/AIC-1#1", "job/AIC-1.1#1", "request/AIC-1#1", "request/AIC-1#2"),
        eventIds());
    assertEquals(Set.copyOf(transition.outbox()), Set.copyOf(messages()));
  }

  @Test
  void each_version_carries_the_hash_of_its_own_event() {
    var first = put(pending(1));
    var second = put(Revised.on(first.revision(), pending(1)));
    assertNotEquals(first.revision().lastEventHash(), second.revision().lastEventHash());
    for (var waiting : waiting()) {
      var event = (io.aiclearance.storage.Waiting.Event) waiting;
      var version = event.id().endsWith("#1") ? first : second;
      assertEquals(version.revision().lastEventHash(), event.event().contentHash());
    }
  }

  @Test
  void what_was_decided_on_an_older_version_changes_nothing_at_all() {
    var request = put(pending(1));
    put(Revised.on(request.revision(), pending(1)));
    var late = approval(request, "acc-approver", REQUESTER);
    assertEquals(new Stale(), commit(late));
    assertTrue(stored(request) instanceof Request.Pending);
    assertEquals(Optional.empty(), openFor(REQUESTER));
    assertEquals(Optional.empty(), ports().jobs().find(new JobId(new GrantId("AIC-1"), 1)));
    assertEquals(List.of(), messages());
    assertEquals(List.of("request/AIC-1#1", "request/AIC-1#2"), eventIds());
  }

  @Test
  void what_is_there_already_is_not_made_again() {
    put(pending(1));
    var other = Samples.pending(key(1), person("somebody-else"), NOW);
    var change =
        Change.to(other, EventKind.REQUEST_RECEIVED, NOW, Actor.Part.INTAKE, other.facts());
    assertEquals(new Stale(), commit(new Transition(List.of(change), List.of())));
    assertEquals(REQUESTER, stored(other).origin().requester());
  }

  @Test
  void a_change_of_what_is_not_there_is_stale() {
    var unknown = Revised.on(new Revision(1, "ab".repeat(32)), pending(1));
    assertEquals(new Stale(), commit(to(unknown)));
    assertEquals(Optional.empty(), ports().requests().find(key(1)));
  }

  @Test
  void the_same_commit_whose_answer_was_lost_is_committed_and_written_once() {
    var request = put(pending(1));
    var transition = approval(request, "acc-approver", REQUESTER);
    assertEquals(new Committed(), commit(transition));
    assertEquals(new Committed(), commit(transition));
    assertEquals(4, eventIds().size());
    assertEquals(transition.outbox().size(), messages().size());
    assertEquals(2, stored(request).revision().version());
  }

  @Test
  void a_second_open_grant_for_the_same_person_and_tool_names_the_first_and_writes_nothing() {
    put(Samples.pendingProvision(key(7), REQUESTER, TOOL));
    var request = put(pending(8));
    assertEquals(
        new OpenGrantExists(new GrantId("AIC-7")),
        commit(approval(request, "acc-approver", REQUESTER)));
    assertTrue(stored(request) instanceof Request.Pending);
    assertEquals(Optional.empty(), ports().grants().find(new GrantId("AIC-8")));
    assertEquals(List.of(), messages());
  }

  @Test
  void another_person_or_another_tool_is_free() {
    put(Samples.pendingProvision(key(1), REQUESTER, TOOL));
    put(Samples.pendingProvision(key(2), person("requester2"), TOOL));
    put(Samples.pendingProvision(key(3), REQUESTER, new ToolId("claude")));
    assertEquals(Optional.of(new GrantId("AIC-1")), openFor(REQUESTER));
    assertEquals(Optional.of(new GrantId("AIC-2")), openFor(person("requester2")));
  }

  @Test
  void an_ended_grant_gives_its_place_free_and_one_on_its_way_out_does_not() {
    for (var grant : Samples.grants(key(1))) {
      if (grant instanceof Grant.Ended) {
        continue;
      }
      var revision = ports().grants().find(grant.id()).map(Grant::revision).orElse(Revision.NEW);
      put(Revised.on(revision, grant));
      assertEquals(
          new OpenGrantExists(grant.id()),
          commit(to(Samples.pendingProvision(key(2), REQUESTER, TOOL))));
    }
    var last = ports().grants().find(new GrantId("AIC-1")).orElseThrow();
    var ended = (Grant) Samples.grants(key(1)).getLast();
    put(Revised.on(last.revision(), ended));
    assertEquals(Optional.empty(), openFor(REQUESTER));
    put(Samples.pendingProvision(key(2), REQUESTER, TOOL));
  }

  @Test
  void approvers_who_decide_at_once_approve_once_and_the_others_were_late() throws Exception {
    var request = put(pending(1));
    var outcomes = race(8, i -> () -> commit(approval(request, "acc-approver" + i, REQUESTER)));
    assertEquals(1, Collections.frequency(outcomes, new Committed()), outcomes::toString);
    assertEquals(7, Collections.frequency(outcomes, new Stale()), outcomes::toString);
    assertEquals(2, messages().size());
  }

  @Test
  void of_requests_for_the_same_access_approved_at_once_one_gets_it() throws Exception {
    var requests = new ArrayList<Request.Pending>();
    for (var i = 1; i <= 8; i++) {
      requests.add(put(pending(i)));
    }
    var outcomes = race(8, i -> () -> commit(approval(requests.get(i), "acc-approver", REQUESTER)));
    assertEquals(1, Collections.frequency(outcomes, new Committed()), outcomes::toString);
    var winner = openFor(REQUESTER).orElseThrow();
    assertEquals(
        7, Collections.frequency(outcomes, new OpenGrantExists(winner)), outcomes::toString);
  }

  @Test
  void a_new_tool_enters_the_catalog_with_the_grant_or_not_at_all() {
    var first = put(classified(1, REQUESTER));
    var second = put(classified(2, person("requester2")));
    var late = lastApproval(second, Optional.empty());

    assertEquals(new Committed(), commit(lastApproval(first, Optional.empty())));
    var tool = ports().catalog().find(new ToolId("suno")).orElseThrow();
    assertEquals(1, tool.revision().version());
    assertEquals(1, Collections.frequency(eventIds(), "tool/suno#1"));

    assertEquals(new Stale(), commit(late));
    assertEquals(Optional.empty(), ports().grants().find(new GrantId("AIC-2")));
    assertTrue(stored(second) instanceof Request.Pending);

    assertEquals(new Committed(), commit(lastApproval(second, Optional.of(tool))));
    assertEquals(tool.id(), grant(2).entitlement().tool());
    assertEquals(Optional.of(tool), ports().catalog().find(tool.id()));
  }

  @Test
  void the_same_approval_of_a_new_tool_whose_answer_was_lost_is_committed_and_written_once() {
    var transition = lastApproval(put(classified(1, REQUESTER)), Optional.empty());
    assertEquals(new Committed(), commit(transition));
    assertEquals(new Committed(), commit(transition));
    assertEquals(1, Collections.frequency(eventIds(), "tool/suno#1"));
  }

  private static Request.Pending classified(int number, Person requester) {
    var approvals =
        Stream.of(Role.APPROVER, Role.SECURITY_REVIEWER)
            .map(
                stage ->
                    new StageApproval(stage, new AccountId("acc-" + stage), NOW, "Fine", 20, 1))
            .toList();
    return new Request.Pending(
        Samples.origin(key(number), requester, NOW),
        Samples.classifiedAsk(),
        approvals,
        Revision.NEW);
  }

  private static Transition lastApproval(Request request, Optional<Tool> known) {
    var admin = new Reviewer(person("admin"), Set.of(Role.JIRA_ADMIN));
    return (Transition)
        DecisionEffects.decide(
            new OpenCase(request, known, Optional.empty(), GovernancePolicy.INITIAL),
            new DecisionCommand(admin, DecisionCommand.Outcome.APPROVE, "Fine", null),
            NOW);
  }

  private Grant grant(int number) {
    return ports().grants().find(GrantId.of(key(number))).orElseThrow();
  }

  @Test
  void a_reminder_enqueues_again_and_looks_later_and_leaves_the_state_alone() {
    var job = put((Job) new Job.Queued(task(1), NOW, Revision.NEW));
    var later = NOW.plus(Duration.ofMinutes(5));
    assertEquals(new Committed(), ports().commits().remind(job, NOW, later));
    assertEquals(Optional.of(job), ports().jobs().find(job.id()));
    assertEquals(List.of(new JobDue(job.id(), NOW)), messages());
    assertEquals(List.of("job/AIC-1.1#1"), eventIds());
    assertEquals(List.of(), ports().jobs().overdue(later.minusMillis(1), 10));
    assertEquals(List.of(job), ports().jobs().overdue(later, 10));
  }

  @Test
  void two_sweeps_remind_once() {
    var job = put((Job) new Job.Queued(task(1), NOW, Revision.NEW));
    var later = NOW.plus(Duration.ofMinutes(5));
    assertEquals(new Committed(), ports().commits().remind(job, NOW, later));
    assertEquals(new Stale(), ports().commits().remind(job, NOW, later));
    assertEquals(new Stale(), ports().commits().remind(job, NOW, later.minusMillis(1)));
    assertEquals(1, messages().size());
  }

  @Test
  void what_went_on_since_or_waits_for_a_human_or_is_unknown_is_not_reminded() {
    var job = put((Job) new Job.Queued(task(1), NOW, Revision.NEW));
    put((Job) new Job.Running(task(1), 1, NOW, job.revision()));
    var human = put((Job) new Job.AwaitingManual(task(2), NOW, Optional.empty(), Revision.NEW));
    var unknown = new Job.Queued(task(3), NOW, Revision.NEW);
    for (var late : List.of(job, human, unknown)) {
      assertEquals(new Stale(), ports().commits().remind(late, NOW, NOW.plusSeconds(300)));
    }
    assertEquals(List.of(), messages());
  }

  @Test
  void every_kind_of_message_waits_as_it_was_said() {
    var ticket =
        new TicketUpdate(
            key(1),
            List.of(
                new Note(NoteTemplate.REQUEST_DENIED, Map.of("reason", Samples.HARD_TEXT)),
                new Note(NoteTemplate.STAGE_APPROVED, Map.of())),
            TicketUpdate.Move.DENY);
    var quiet = new TicketUpdate(key(1), List.of(), null);
    var due = new JobDue(new JobId(new GrantId("AIC-1"), 2), NOW.plusNanos(1));
    var raise = new RaiseRequest(new SubmissionId("0123456789abcdef"));
    var read = new ReadIssue(key(1), NOW);
    var review =
        new OpenReview(
            new GrantId("AIC-1"),
            "2026-04",
            COPILOT.name(),
            Samples.HARD_TEXT,
            NOW.plusNanos(1),
            URI.create("https://clearance.example.com/reviews/AIC-1"),
            NOW);
    var apply = new ApplyPolicy(key(1), NOW.plusNanos(2));
    OutboxMessage[] all = {ticket, quiet, due, raise, read, review, apply};
    assertEquals(new Committed(), commit(to(pending(1), all)));
    assertEquals(Set.of(all), Set.copyOf(messages()));
  }

  private CommitOutcome commit(Transition transition) {
    return ports().commits().commit(transition);
  }

  private Optional<GrantId> openFor(Person person) {
    return ports().grants().openFor(person.account(), TOOL);
  }

  private static Request.Pending pending(int number) {
    return Samples.pending(key(number), REQUESTER, NOW);
  }

  private static io.aiclearance.domain.job.Task task(int ordinal) {
    return Samples.task(new JobId(new GrantId("AIC-1"), ordinal));
  }

  private static Transition approval(Request.Pending request, String by, Person holder) {
    IssueKey key = request.key();
    var grant = Samples.pendingProvision(key, holder, TOOL);
    var approved =
        new Request.Approved(
            request.origin(),
            request.ask(),
            List.of(new StageApproval(Role.APPROVER, new AccountId(by), NOW, "Fine", 30, 1)),
            30,
            NOW,
            request.revision());
    var actor = new Actor.Someone(new io.aiclearance.domain.AccountId(by));
    var job = new Job.Queued(Samples.task(grant.lastJob()), NOW, Revision.NEW);
    return new Transition(
        List.of(
            Change.to(approved, EventKind.REQUEST_APPROVED, NOW, actor, request.facts()),
            Change.to(grant, EventKind.GRANT_CREATED, NOW, actor, grant.facts()),
            Change.to(job, EventKind.JOB_QUEUED, NOW, actor, job.facts())),
        List.of(
            new TicketUpdate(key, List.of(), TicketUpdate.Move.APPROVE),
            new JobDue(job.id(), NOW)));
  }

  private static <T> List<T> race(int runners, IntFunction<Callable<T>> runner) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<T>>();
      for (var i = 0; i < runners; i++) {
        all.add(runner.apply(i));
      }
      var outcomes = new ArrayList<T>();
      for (var future : threads.invokeAll(all)) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }
}
