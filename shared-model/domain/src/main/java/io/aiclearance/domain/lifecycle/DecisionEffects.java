package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.Decision;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.DecisionRules;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What follows from a decision, committed with it: a yes brings the grant and its first job (R4.1).
 */
public final class DecisionEffects {
  private DecisionEffects() {}

  public static Ruling decide(OpenCase open, DecisionCommand command, Instant now) {
    var by = command.by().actor();
    return switch (DecisionRules.judge(open, command, now)) {
      case Decision.Refused refused -> refused.refusal();
      case Decision.Denied denied -> deny(open, denied, by, now);
      case Decision.StageApproved stage -> nextStage(open, stage, by, now);
      case Decision.Approved approved -> approve(open, approved, by, now);
    };
  }

  private static Transition deny(OpenCase open, Decision.Denied decision, Actor by, Instant now) {
    var request = decision.request();
    var facts =
        DecisionFacts.of(open, request.facts(), decision.grounds())
            .with("reason", request.denial().reason());
    return new Transition(
        List.of(Change.to(request, EventKind.REQUEST_DENIED, now, by, facts)),
        List.of(
            new TicketUpdate(
                request.key(),
                List.of(
                    new Note(
                        NoteTemplate.REQUEST_DENIED,
                        Map.of(
                            "tool", request.ask().toolName(),
                            "reason", request.denial().reason()))),
                TicketUpdate.Move.DENY)));
  }

  private static Transition nextStage(
      OpenCase open, Decision.StageApproved decision, Actor by, Instant now) {
    var request = decision.request();
    var approval = request.approvals().getLast();
    var facts = DecisionFacts.of(open, request, approval, decision.grounds());
    return new Transition(
        List.of(Change.to(request, EventKind.REQUEST_STAGE_APPROVED, now, by, facts)),
        List.of(
            new TicketUpdate(
                request.key(),
                List.of(
                    new Note(
                        NoteTemplate.STAGE_APPROVED,
                        Map.of(
                            "stage",
                            Words.of(approval.stage()),
                            "next",
                            Words.of(decision.next())))),
                null)));
  }

  private static Transition approve(
      OpenCase open, Decision.Approved decision, Actor by, Instant now) {
    var request = decision.request();
    var tool = decision.tool();
    var firstJob = new JobId(request.grant(), 1);
    var entitlement =
        new Entitlement(
            request.grant(),
            request.origin().requester(),
            tool.id(),
            tool.name(),
            request.grantedDays(),
            tool.connector(),
            now);
    var grant = new Grant.PendingProvision(entitlement, firstJob, Revision.NEW);
    var job = NextJob.open(firstJob, Action.PROVISION, entitlement, by, now);
    var days = Integer.toString(request.grantedDays());
    var enters = tool.revision().isNew();
    var changes = new ArrayList<Change>();
    changes.add(
        Change.to(request, EventKind.REQUEST_APPROVED, now, by, DecisionFacts.of(open, decision)));
    if (enters) {
      changes.add(Change.to(tool, EventKind.TOOL_ADDED, now, by, toolFacts(open, tool, request)));
    }
    changes.add(
        Change.to(
            grant,
            EventKind.GRANT_CREATED,
            now,
            by,
            grant.facts().underGovernance(open.governance().version()).with("days", days)));
    changes.add(job.change());
    var notes = new ArrayList<Note>();
    notes.add(approved(open, request, tool.name(), days));
    if (enters) {
      notes.add(
          new Note(
              NoteTemplate.TOOL_ADDED, Map.of("tool", tool.name(), "risk", Words.of(tool.risk()))));
    }
    return new Transition(
        changes,
        List.of(new TicketUpdate(request.key(), notes, TicketUpdate.Move.APPROVE), job.message()));
  }

  private static Note approved(OpenCase open, Request.Approved request, String tool, String days) {
    return request
        .byPolicy()
        .map(
            yes ->
                new Note(
                    NoteTemplate.AUTO_APPROVED,
                    Map.of("tool", tool, "days", days, "policy", named(yes.policy(), open))))
        .orElseGet(
            () -> new Note(NoteTemplate.REQUEST_APPROVED, Map.of("tool", tool, "days", days)));
  }

  private static String named(PolicyId policy, OpenCase open) {
    return open.file().policies().stream()
        .filter(each -> each.id().equals(policy))
        .map(ApprovalPolicy::name)
        .findFirst()
        .orElse(policy.value());
  }

  private static Facts toolFacts(OpenCase open, Tool tool, Request.Approved request) {
    return new Facts(null, tool.id(), request.key(), null, null, Map.of())
        .underGovernance(open.governance().version())
        .with("name", tool.name())
        .with("provider", tool.provider())
        .with("risk", Words.of(tool.risk()))
        .with("defaultDays", Integer.toString(tool.defaultDays()))
        .with("connector", tool.connector().type());
  }
}
