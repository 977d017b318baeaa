package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.extension.ExtensionRules;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows from asking for an extension, approving or declining one (R4.8). */
public final class Extending {
  private final ExtensionCase open;
  private final List<Change> changes = new ArrayList<>();
  private final List<OutboxMessage> outbox = new ArrayList<>();

  private Extending(ExtensionCase open) {
    this.open = open;
  }

  public static Ruling judge(ExtensionCase open) {
    var refusal = ExtensionRules.against(open);
    return refusal.isPresent() ? refusal.get() : new Extending(open).follow();
  }

  private Transition follow() {
    switch (open.step()) {
      case ASK -> {
        if (open.atOnce()) {
          take();
        } else {
          ask();
        }
      }
      case APPROVE -> {
        approve((Extension.Asked) open.last().orElseThrow());
        take();
      }
      case DECLINE -> decline((Extension.Asked) open.last().orElseThrow());
    }
    return new Transition(changes, outbox);
  }

  private void ask() {
    var grant = open.grant();
    var id =
        open.last().map(last -> last.id().next()).orElseGet(() -> new ExtensionId(grant.id(), 1));
    var asked =
        new Extension.Asked(
            new Extension.Wish(
                id,
                grant.entitlement().holder(),
                grant.entitlement().tool(),
                grant.entitlement().toolName(),
                open.days(),
                open.reason(),
                open.by().person(),
                open.now()),
            Revision.NEW);
    add(asked, EventKind.EXTENSION_ASKED, under(asked.facts()));
    tell(
        NoteTemplate.EXTENSION_ASKED,
        Map.of("days", Integer.toString(open.days()), "reason", open.reason()));
  }

  private void approve(Extension.Asked asked) {
    var approved =
        new Extension.Approved(asked.wish(), open.by().person(), open.now(), asked.revision());
    add(approved, EventKind.EXTENSION_APPROVED, under(approved.facts()));
  }

  private void decline(Extension.Asked asked) {
    var declined =
        new Extension.Declined(
            asked.wish(), open.by().person(), open.now(), open.reason(), asked.revision());
    add(
        declined,
        EventKind.EXTENSION_DECLINED,
        declined.facts().with("declinedBecause", open.reason()));
    tell(NoteTemplate.EXTENSION_DECLINED, Map.of("reason", open.reason()));
  }

  private void take() {
    switch (open.grant()) {
      case Grant.Active active -> prolong(active);
      case Grant.Expired expired -> reopen(expired);
      case Grant other -> throw new IllegalArgumentException("not to be extended: " + other.id());
    }
  }

  private void prolong(Grant.Active active) {
    var term = active.term();
    var longer = term.until(term.endsAt().plus(Duration.ofDays(open.days())));
    var entitlement = active.entitlement();
    var extended =
        new Grant.Active(
            entitlement.lasting(entitlement.days() + open.days()),
            longer,
            active.lastJob(),
            active.revision());
    add(
        extended,
        EventKind.GRANT_EXTENDED,
        under(extended.facts())
            .with("days", Integer.toString(open.days()))
            .with("reason", open.reason())
            .with("endsAtBefore", term.endsAt().toString())
            .with("endsAt", longer.endsAt().toString()));
    tell(
        NoteTemplate.ACCESS_EXTENDED,
        Map.of("until", longer.endsAt().atZone(ZoneOffset.UTC).toLocalDate().toString()));
  }

  private void reopen(Grant.Expired expired) {
    var next = expired.lastJob().next();
    var tool = open.tool().orElseThrow();
    var again = expired.entitlement().again(open.days(), expired.term(), tool.connector());
    var pending = new Grant.PendingProvision(again, next, expired.revision());
    add(
        pending,
        EventKind.GRANT_REOPENED,
        under(pending.facts())
            .with("days", Integer.toString(open.days()))
            .with("reason", open.reason())
            .with("endedAt", expired.term().endsAt().toString()));
    tell(NoteTemplate.ACCESS_REOPENED, Map.of("days", Integer.toString(open.days())));
    var job = NextJob.open(next, Action.PROVISION, again, open.by().actor(), open.now());
    changes.add(job.change());
    outbox.add(job.message());
  }

  private Facts under(Facts facts) {
    var named = facts.underGovernance(open.governance().version());
    return open.capacity().map(capacity -> capacity.in(named)).orElse(named);
  }

  private void add(io.aiclearance.domain.Entity after, EventKind kind, Facts facts) {
    changes.add(Change.to(after, kind, open.now(), open.by().actor(), facts));
  }

  private void tell(NoteTemplate template, Map<String, String> more) {
    var args = new java.util.HashMap<>(more);
    args.put("tool", open.grant().entitlement().toolName());
    outbox.add(
        new TicketUpdate(
            open.grant().id().request(), List.of(new Note(template, Map.copyOf(args))), null));
  }
}
