package io.aiclearance.domain.policy;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes how access is governed: at once, or where the policy in force asks for a second admin, as
 * a proposal that another one approves. Whether it asks for one is such a change too. All pure.
 */
public final class GovernChange {
  private GovernChange() {}

  /** What becomes of a save. */
  public sealed interface Saving {
    /** The record says that already. */
    record Unchanged() implements Saving {}

    record Refused(Refusal refusal) implements Saving {}

    record AtOnce(Transition transition) implements Saving {}

    record Proposed(ProposedChange.Waiting change, Transition transition) implements Saving {}
  }

  /**
   * @param before the record as it is; where nobody has saved one, what holds instead, if anything
   * @param wanted the record as it is to be, on that version
   * @param reason what the change is for, as plain text; may be empty
   */
  public static Saving save(
      Optional<? extends Governed> before,
      Governed wanted,
      GovernancePolicy policy,
      Reviewer by,
      String reason,
      Instant now) {
    if (!by.may(Role.JIRA_ADMIN)) {
      return new Saving.Refused(
          ChangeRule.ADMINS_GOVERN
              .refuse(Refusal.Kind.FORBIDDEN, "Only a Jira admin can change this. Ask one.")
              .orElseThrow());
    }
    var difference = GovernedText.difference(before, wanted);
    if (difference.isEmpty()) {
      return new Saving.Unchanged();
    }
    var facts = because(reason, facts(difference));
    if (!policy.secondAdmin()) {
      return new Saving.AtOnce(new Transition(List.of(change(wanted, by, facts, now)), List.of()));
    }
    var account = by.account();
    var id = ProposalId.of(wanted.ref(), wanted.version(), account, now);
    var proposal = new ProposedChange.Proposal(id, wanted, by.person(), now, reason);
    var waiting = new ProposedChange.Waiting(proposal, Revision.NEW);
    return new Saving.Proposed(
        waiting,
        new Transition(
            List.of(
                Change.to(
                    waiting, EventKind.CHANGE_PROPOSED, now, by.actor(), about(proposal, facts))),
            List.of()));
  }

  /**
   * @param current the record as it is now
   */
  public static Ruling approve(
      ProposedChange change, Optional<Governed> current, Reviewer by, Instant now) {
    var refusal = ChangeRule.judge(new ChangeCase(change, current, by, true, ""));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var proposal = change.proposal();
    var applied = new ProposedChange.Applied(proposal, by.person(), now, change.revision());
    var facts =
        because(proposal.reason(), facts(GovernedText.difference(current, proposal.wanted())))
            .with("proposedBy", proposal.by().account().value());
    return new Transition(
        List.of(
            Change.to(applied, EventKind.CHANGE_APPLIED, now, by.actor(), about(proposal, facts)),
            change(proposal.wanted(), by, facts.with("proposal", proposal.id().value()), now)),
        List.of());
  }

  /** Another admin declines it, or whoever proposed it takes it back. */
  public static Ruling decline(
      ProposedChange change, Optional<Governed> current, Reviewer by, String reason, Instant now) {
    var about = new ChangeCase(change, current, by, false, reason);
    var refusal = ChangeRule.judge(about);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var proposal = change.proposal();
    var declined =
        new ProposedChange.Declined(proposal, by.person(), now, reason, change.revision());
    var facts = about(proposal, because(reason, Facts.NONE)).with("takenBack", "" + about.own());
    return new Transition(
        List.of(Change.to(declined, EventKind.CHANGE_DECLINED, now, by.actor(), facts)), List.of());
  }

  private static Change change(Governed wanted, Reviewer by, Facts facts, Instant now) {
    return Change.to(wanted, kind(wanted), now, by.actor(), facts);
  }

  private static EventKind kind(Governed governed) {
    return switch (governed) {
      case GovernancePolicy _ -> EventKind.GOVERNANCE_CHANGED;
      case ApprovalPolicy _ -> EventKind.POLICY_CHANGED;
      case Project _ -> EventKind.PROJECT_CHANGED;
      case BaselineAccess _ -> EventKind.BASELINE_CHANGED;
      case Licence _ -> EventKind.LICENCE_CHANGED;
    };
  }

  private static Facts facts(Map<String, String> difference) {
    var facts = Facts.NONE;
    for (var field : difference.entrySet()) {
      facts = facts.with(field.getKey(), field.getValue());
    }
    return facts;
  }

  private static Facts because(String reason, Facts facts) {
    return reason.isBlank() ? facts : facts.with("reason", reason);
  }

  private static Facts about(ProposedChange.Proposal proposal, Facts facts) {
    EntityRef record = proposal.wanted().ref();
    return facts
        .with("record", record.toString())
        .with("onVersion", Long.toString(proposal.wanted().version()));
  }
}
