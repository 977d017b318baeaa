package io.aiclearance.testkit;

import static io.aiclearance.testkit.GovernanceSamples.END;
import static io.aiclearance.testkit.Samples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.CommitOutcome.Committed;
import io.aiclearance.domain.CommitOutcome.Stale;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.ProposedChange.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of the port to governance keeps. */
public abstract class GovernanceContract extends StoreContract {
  GovernanceContract(TestStore store) {
    super(store);
  }

  @Test
  void nothing_but_the_built_in_policy_is_there_until_somebody_has_said_something() {
    var governance = ports().governance();
    assertEquals(GovernancePolicy.INITIAL, governance.policy());
    assertEquals(Optional.empty(), governance.find(GovernancePolicy.REF));
    assertEquals(Optional.empty(), governance.licence());
    assertEquals(List.of(), governance.approvalPolicies());
    assertEquals(List.of(), governance.projects());
    assertEquals(Optional.empty(), governance.project(new ProjectKey("AIC")));
    assertEquals(List.of(), governance.baseline());
    assertEquals(List.of(), governance.delegations(NOW));
    assertEquals(Optional.empty(), governance.delegation(new DelegationId("x")));
    assertEquals(List.of(), governance.proposals());
    assertEquals(Optional.empty(), governance.proposal(new ProposalId("x")));
    assertEquals(List.of(), governance.versions(Licence.REF, 10, null).items());
  }

  @Test
  void every_governed_record_comes_back_as_it_was_written_and_so_does_its_version() {
    for (var governed : GovernanceSamples.governed()) {
      assertKept(governed);
      assertEquals(
          ports().governance().find(governed.ref()).stream().toList(),
          ports().governance().versions(governed.ref(), 10, null).items());
    }
    assertKept(
        new Licence(
            "no end", null, false, ports().governance().licence().orElseThrow().revision()));
  }

  @Test
  void only_a_governed_record_is_found_as_one() {
    put(Samples.COPILOT);
    assertEquals(Optional.empty(), ports().governance().find(Samples.COPILOT.ref()));
    assertEquals(List.of(), ports().governance().versions(Samples.COPILOT.ref(), 10, null).items());
  }

  @Test
  void the_policy_in_force_is_the_last_one_that_was_saved() {
    var first = put(GovernanceSamples.policy(false));
    assertEquals(first, ports().governance().policy());
    var second = put(Revised.on(first.revision(), GovernanceSamples.policy(true)));
    assertEquals(second, ports().governance().policy());
    assertEquals(2, second.version());
  }

  @Test
  void versions_are_listed_newest_first_in_pages_and_never_change() {
    var wanted = GovernanceSamples.policy(false);
    var all = new java.util.ArrayList<Governed>();
    for (var i = 0; i < 12; i++) {
      var revision = i == 0 ? Revision.NEW : all.getFirst().revision();
      all.addFirst(put(Revised.on(revision, GovernanceSamples.policy(i % 2 == 0))));
    }
    put(new Licence("beside it", null, false, Revision.NEW));
    for (var limit : List.of(1, 5, 12, 50)) {
      assertEquals(all, walk(limit, from -> versions(wanted.ref(), limit, from)));
    }
    assertEquals(12, ports().governance().policy().version());
  }

  @Test
  void a_save_on_an_older_version_leaves_no_version_behind() {
    var first = put(GovernanceSamples.policy(false));
    put(Revised.on(first.revision(), GovernanceSamples.policy(true)));
    var late = changeBy("acc-late", Revised.on(first.revision(), GovernanceSamples.policy(false)));
    var transition = new Transition(List.of(late), List.of());
    assertEquals(new Stale(), ports().commits().commit(transition));
    assertEquals(2, versions(GovernancePolicy.REF, 10, null).items().size());
  }

  @Test
  void lists_have_what_takes_part_by_its_name_and_records_keep_what_does_not() {
    for (var id : List.of("b", "a-2", "a", "z")) {
      put(GovernanceSamples.approvalPolicy(id, false));
      put(
          GovernanceSamples.project(
              id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'), false));
      put(GovernanceSamples.baseline(id, false));
    }
    retire(GovernanceSamples.approvalPolicy("z", true));
    retire(GovernanceSamples.project("Z", true));
    retire(GovernanceSamples.baseline("z", true));
    var governance = ports().governance();
    assertEquals(
        List.of("a", "a-2", "b"),
        governance.approvalPolicies().stream().map(p -> p.id().value()).toList());
    assertEquals(
        List.of("A", "A_2", "B"),
        governance.projects().stream().map(p -> p.key().value()).toList());
    assertEquals(
        List.of("a", "a-2", "b"), governance.baseline().stream().map(b -> b.id().value()).toList());
    var gone = (ApprovalPolicy) governance.find(retired("z").ref()).orElseThrow();
    assertEquals(true, gone.retired());
    assertEquals(true, governance.project(new ProjectKey("Z")).orElseThrow().retired());
  }

  @Test
  void delegations_come_back_as_they_were_written() {
    GovernanceSamples.delegations().forEach(this::assertKept);
  }

  @Test
  void delegations_that_are_over_or_taken_back_are_not_listed() {
    for (var days : List.of(30, 1, 10)) {
      put(GovernanceSamples.delegation("d" + days, NOW.plus(Duration.ofDays(days))));
    }
    put(GovernanceSamples.delegations().getLast());
    assertEquals(List.of("d1", "d10", "d30"), standing(NOW));
    assertEquals(List.of("d10", "d30"), standing(NOW.plus(Duration.ofDays(1))));
    assertEquals(List.of("d30"), standing(END.minusNanos(1)));
    assertEquals(List.of(), standing(END));
    var last = ports().governance().delegation(new DelegationId("d30")).orElseThrow();
    put(
        new Delegation(
            last.id(),
            last.from(),
            last.to(),
            last.roles(),
            last.project(),
            last.tool(),
            last.startsAt(),
            last.endsAt(),
            last.reason(),
            NOW,
            last.revision()));
    assertEquals(List.of("d1", "d10"), standing(NOW));
  }

  @Test
  void a_proposal_of_any_record_comes_back_in_each_of_its_states() {
    var number = 0;
    for (var wanted : GovernanceSamples.governed()) {
      for (var proposal : GovernanceSamples.proposals("p" + number++, wanted)) {
        var stored = ports().governance().proposal(proposal.proposal().id());
        assertKept(Revised.on(stored.map(ProposedChange::revision).orElse(Revision.NEW), proposal));
      }
    }
    var licence = put(new Licence("x", null, false, Revision.NEW));
    assertKept(GovernanceSamples.proposals("later", licence).getFirst());
  }

  @Test
  void proposals_that_wait_are_listed_oldest_first() {
    var licence = new Licence("x", null, false, Revision.NEW);
    for (var hours : List.of(3, 1, 2)) {
      var at = NOW.plus(Duration.ofHours(hours));
      put(new Waiting(GovernanceSamples.proposal("p" + hours, licence, at), Revision.NEW));
    }
    var second = ports().governance().proposals().get(1);
    put(new ProposedChange.Applied(second.proposal(), Samples.REQUESTER, NOW, second.revision()));
    assertEquals(
        List.of("p1", "p3"),
        ports().governance().proposals().stream().map(p -> p.proposal().id().value()).toList());
  }

  @Test
  void a_proposal_is_applied_with_its_record_or_not_at_all() {
    var policy = put(GovernanceSamples.policy(true));
    var wanted = Revised.on(policy.revision(), GovernanceSamples.policy(false));
    var waiting = put(GovernanceSamples.proposals("p", wanted).getFirst());
    var applied =
        new ProposedChange.Applied(waiting.proposal(), Samples.REQUESTER, NOW, waiting.revision());
    var both = new Transition(List.of(change(applied), change(wanted)), List.of());
    put(wanted);
    assertEquals(new Stale(), ports().commits().commit(both));
    assertEquals(1, ports().governance().proposals().size());
  }

  @Test
  void admins_who_save_at_once_save_once_and_the_others_were_late() throws Exception {
    var first = put(GovernanceSamples.policy(false));
    var outcomes =
        Races.all(
            IntStream.range(0, 8)
                .<java.util.concurrent.Callable<CommitOutcome>>mapToObj(
                    i ->
                        () ->
                            ports()
                                .commits()
                                .commit(
                                    new Transition(
                                        List.of(
                                            changeBy(
                                                "acc-admin" + i,
                                                Revised.on(
                                                    first.revision(),
                                                    GovernanceSamples.policy(true)))),
                                        List.of())))
                .toList());
    assertEquals(1, outcomes.stream().filter(new Committed()::equals).count());
    assertEquals(2, versions(GovernancePolicy.REF, 10, null).items().size());
  }

  private ApprovalPolicy retired(String id) {
    return GovernanceSamples.approvalPolicy(id, true);
  }

  private void retire(Governed retired) {
    var stored = ports().governance().find(retired.ref()).orElseThrow();
    put(Revised.on(stored.revision(), retired));
  }

  private List<String> standing(java.time.Instant now) {
    return ports().governance().delegations(now).stream().map(d -> d.id().value()).toList();
  }

  private io.aiclearance.domain.Page<Governed> versions(
      EntityRef ref, int limit, @org.jspecify.annotations.Nullable String from) {
    return ports().governance().versions(ref, limit, from);
  }
}
