package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.job;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static io.aiclearance.domain.lifecycle.Situations.pendingProvision;
import static io.aiclearance.domain.lifecycle.Situations.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.request.NoteTemplate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ALicenceIsNeededTest {
  private static final Licence ACTIVE = new Licence("L-1", NOW.plusSeconds(1), false, STORED);
  private static final Licence SUSPENDED = new Licence("L-1", null, true, STORED);

  @ParameterizedTest
  @EnumSource
  void an_active_licence_lets_a_connector_do_everything(Action action) {
    assertEquals(Optional.empty(), against(action, OKTA, ACTIVE));
  }

  @ParameterizedTest
  @EnumSource(names = "DEPROVISION", mode = EnumSource.Mode.EXCLUDE)
  void without_one_nothing_is_given_and_nothing_is_checked(Action action) {
    assertEquals(
        "No licence for connectors is recorded. Do it by hand; a Jira admin can record a licence.",
        against(action, OKTA, null).orElseThrow().text());
    for (var none : List.of(SUSPENDED, new Licence("L-1", NOW, false, STORED))) {
      assertEquals("licence-not-active", against(action, OKTA, none).orElseThrow().code());
    }
  }

  @Test
  void access_is_taken_away_under_any_and_nobody_asks_for_one() {
    assertEquals(
        Optional.empty(),
        ConnectorsNeedALicence.against(
            task(2, Action.DEPROVISION, OKTA),
            () -> {
              throw new AssertionError();
            },
            NOW));
  }

  @ParameterizedTest
  @EnumSource
  void what_people_do_by_hand_needs_none(Action action) {
    assertEquals(Optional.empty(), against(action, new ConnectorBinding.Manual(), null));
  }

  @Test
  void what_no_connector_may_do_goes_to_a_human_who_reads_why() {
    var problem = against(Action.PROVISION, OKTA, SUSPENDED).orElseThrow();
    var queued = new Job.Queued(task(1, Action.PROVISION, OKTA), NOW, STORED);
    var transition = Fulfilment.handOver(pendingProvision(1, OKTA), queued, problem, NOW);
    assertEquals(
        List.of(
            EventKind.JOB_FAILED, EventKind.GRANT_HANDED_TO_HUMAN, EventKind.JOB_AWAITING_MANUAL),
        events(transition));
    assertEquals(0, after(transition, Job.Failed.class).attempts());
    assertEquals(Optional.of(problem), after(transition, Job.AwaitingManual.class).problem());
    assertEquals(job(2), after(transition, Grant.PendingProvision.class).lastJob());
    assertEquals(List.of(NoteTemplate.FULFILMENT_FAILED), notes(transition));
  }

  @Test
  void the_rule_says_itself_in_a_sentence() {
    assertTrue(ConnectorsNeedALicence.SENTENCE.endsWith("(R5.7)."));
    assertEquals("licence-is-active", ConnectorsNeedALicence.NAME);
  }

  private static Optional<Problem> against(
      Action action, ConnectorBinding connector, @Nullable Licence licence) {
    return ConnectorsNeedALicence.against(
        task(1, action, connector), () -> Optional.ofNullable(licence), NOW);
  }
}
