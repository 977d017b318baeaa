package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.STORED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.request.NoteTemplate;
import java.util.List;
import java.util.Optional;

/** Grants and jobs in the states that the tests begin with. */
final class Situations {
  static final GrantId GRANT = new GrantId("AIC-1");
  static final ToolId TOOL = new ToolId("copilot");
  static final Term TERM = Term.starting(NOW, 30);

  private Situations() {}

  static Entitlement entitlement(ConnectorBinding connector) {
    return new Entitlement(GRANT, REQUESTER, TOOL, "Copilot", 30, connector, NOW);
  }

  static JobId job(int ordinal) {
    return new JobId(GRANT, ordinal);
  }

  static Task task(int ordinal, Action action, ConnectorBinding connector) {
    return new Task(job(ordinal), action, REQUESTER, TOOL, "Copilot", connector);
  }

  static Grant.PendingProvision pendingProvision(int lastJob, ConnectorBinding connector) {
    return new Grant.PendingProvision(entitlement(connector), job(lastJob), STORED);
  }

  static Grant.Active active(int lastJob, ConnectorBinding connector) {
    return new Grant.Active(entitlement(connector), TERM, job(lastJob), STORED);
  }

  static Grant.Deprovisioning leaving(
      Grant.Ending ending, int lastJob, ConnectorBinding connector) {
    return new Grant.Deprovisioning(
        entitlement(connector), Optional.of(TERM), ending, job(lastJob), STORED);
  }

  static <T extends Entity> T after(Transition transition, Class<T> type) {
    var found = transition.changes().stream().map(c -> c.after()).filter(type::isInstance).toList();
    assertEquals(1, found.size(), () -> "one " + type + " in " + transition);
    return type.cast(found.getFirst());
  }

  static List<EventKind> events(Transition transition) {
    return transition.changes().stream().map(change -> change.event().kind()).toList();
  }

  static List<NoteTemplate> notes(Transition transition) {
    return transition.outbox().stream()
        .filter(TicketUpdate.class::isInstance)
        .flatMap(update -> ((TicketUpdate) update).notes().stream())
        .map(note -> note.template())
        .toList();
  }
}
