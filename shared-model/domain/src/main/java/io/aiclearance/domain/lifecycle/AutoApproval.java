package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.decision.Considered;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the approval policies bring to a request that becomes pending (R4.3): its evidence names
 * each that is for its project and tool, and says why it does or does not approve. Where one does,
 * it is asked to, by a message of the same commit; it is judged then, as people are.
 */
public final class AutoApproval {
  private AutoApproval() {}

  /**
   * @param opened the transition that makes one request pending
   */
  public static Transition considered(Transition opened, List<Considered> considered) {
    if (considered.stream().noneMatch(each -> each.verdict().covers())) {
      return opened;
    }
    var change = opened.changes().getFirst();
    var request = (Request.Pending) change.after();
    return new Transition(
        List.of(new Change(request, withFacts(change.event(), considered))),
        PolicyChoice.approving(considered)
            .<List<OutboxMessage>>map(
                _ -> with(opened, new ApplyPolicy(request.key(), change.event().at())))
            .orElse(opened.outbox()));
  }

  private static AuditEvent withFacts(AuditEvent event, List<Considered> considered) {
    var facts = event.facts();
    for (var each : considered) {
      if (each.verdict().covers()) {
        facts = fact(facts, each);
      }
    }
    return new AuditEvent(
        event.entity(), event.version(), event.kind(), event.at(), event.actor(), facts);
  }

  private static Facts fact(Facts facts, Considered each) {
    return facts.with("policy." + each.policy().id(), each.text());
  }

  private static List<OutboxMessage> with(Transition opened, OutboxMessage message) {
    return Stream.concat(opened.outbox().stream(), Stream.of(message)).toList();
  }
}
