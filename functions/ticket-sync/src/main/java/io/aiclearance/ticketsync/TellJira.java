package io.aiclearance.ticketsync;

import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;

/** Does what a message says, once however often it comes. */
final class TellJira {
  private final TellTicket tellTicket;
  private final RaiseSubmission raiseSubmission;
  private final OpenReviewIssue openReviewIssue;

  TellJira(
      TellTicket tellTicket, RaiseSubmission raiseSubmission, OpenReviewIssue openReviewIssue) {
    this.tellTicket = tellTicket;
    this.raiseSubmission = raiseSubmission;
    this.openReviewIssue = openReviewIssue;
  }

  Told tell(TicketMessage message) {
    return switch (message.what()) {
      case TicketUpdate update -> tellTicket.tell(message.id(), update);
      case RaiseRequest raise -> raiseSubmission.raise(raise.submission());
      case OpenReview review -> openReviewIssue.open(message.id(), review);
    };
  }
}
