package io.aiclearance.storage;

import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.ProposedChange.Applied;
import io.aiclearance.domain.policy.ProposedChange.Declined;
import io.aiclearance.domain.policy.ProposedChange.Proposal;
import io.aiclearance.domain.policy.ProposedChange.Waiting;

final class ProposalItems {
  static final String WAITING = "proposal#waiting";

  private ProposalItems() {}

  static Item write(ProposedChange change) {
    var proposal = change.proposal();
    var item =
        Item.empty()
            .put("proposalId", proposal.id().value())
            .put("wanted", GovernedItems.nested(proposal.wanted()))
            .put("proposedBy", PersonItems.write(proposal.by()))
            .put("proposedAt", proposal.at())
            .put("why", proposal.reason());
    return switch (change) {
      case Waiting _ ->
          item.put("state", "waiting")
              .put(Keys.STATUS_KEY, WAITING)
              .put(Keys.STATUS_AT, Due.at(proposal.at(), proposal.id().value()));
      case Applied applied ->
          item.put("state", "applied")
              .put("by", PersonItems.write(applied.by()))
              .put("at", applied.at());
      case Declined declined ->
          item.put("state", "declined")
              .put("by", PersonItems.write(declined.by()))
              .put("at", declined.at())
              .put("reason", declined.reason());
    };
  }

  static ProposedChange read(Item item, Revision revision) {
    var proposal =
        new Proposal(
            new ProposalId(item.text("proposalId")),
            GovernedItems.readNested(item.map("wanted")),
            PersonItems.read(item.map("proposedBy")),
            item.time("proposedAt"),
            item.text("why"));
    return switch (item.text("state")) {
      case "waiting" -> new Waiting(proposal, revision);
      case "applied" ->
          new Applied(proposal, PersonItems.read(item.map("by")), item.time("at"), revision);
      case "declined" ->
          new Declined(
              proposal,
              PersonItems.read(item.map("by")),
              item.time("at"),
              item.text("reason"),
              revision);
      case String state -> throw new IllegalStateException("no state of a proposal " + state);
    };
  }
}
