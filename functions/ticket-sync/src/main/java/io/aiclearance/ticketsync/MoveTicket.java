package io.aiclearance.ticketsync;

import static java.lang.System.Logger.Level.INFO;

import io.aiclearance.domain.OutboxMessage.TicketUpdate.Move;
import io.aiclearance.jira.Done;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Moves an issue by the transition whose name says what was decided (R3.6). Where there is none the
 * issue stays where it is, and the log says so: a workflow without such a step is the project's
 * choice, and nobody who reads the issue could do anything about it.
 */
final class MoveTicket {
  private static final System.Logger LOG = System.getLogger(MoveTicket.class.getName());
  private static final List<String> APPROVE = List.of("approve", "approved", "accept", "accepted");
  private static final List<String> DENY =
      List.of(
          "deny",
          "denied",
          "decline",
          "declined",
          "reject",
          "rejected",
          "cancel",
          "cancelled",
          "canceled");
  private static final int CONFLICT = 409;

  private final Jira jira;

  MoveTicket(Jira jira) {
    this.jira = jira;
  }

  Told move(String issue, Move move) {
    return switch (jira.transitions().of(issue)) {
      case JiraAnswer.Failure<List<Transition>> failure -> Told.because(failure);
      case JiraAnswer.Value<List<Transition>>(var transitions) ->
          switch (match(transitions, move).orElse(null)) {
            case null -> {
              LOG.log(
                  INFO, "{0} stays where it is: it has no transition to {1}.", issue, word(move));
              yield new Told.Done();
            }
            case Transition transition -> take(issue, transition);
          };
    };
  }

  private Told take(String issue, Transition transition) {
    // an earlier delivery may have moved it, by a transition that can be taken from anywhere
    return unlessThere(
        issue,
        transition,
        () ->
            switch (jira.transitions().take(issue, transition)) {
              case JiraAnswer.Value<Done> _ -> new Told.Done();
              // whoever came first may have meant the same
              case JiraAnswer.Rejected<Done> rejected when rejected.status() == CONFLICT ->
                  unlessThere(
                      issue, transition, () -> Told.later("Somebody else is moving the issue."));
              case JiraAnswer.Failure<Done> failure -> Told.because(failure);
            });
  }

  private Told unlessThere(String issue, Transition transition, Supplier<Told> otherwise) {
    return switch (jira.issues().status(issue)) {
      case JiraAnswer.Failure<Status> failure -> Told.because(failure);
      case JiraAnswer.Value<Status>(var status) when status.id().equals(transition.to().id()) ->
          new Told.Done();
      case JiraAnswer.Value<Status> _ -> otherwise.get();
    };
  }

  private static Optional<Transition> match(List<Transition> transitions, Move move) {
    var names =
        switch (move) {
          case APPROVE -> APPROVE;
          case DENY -> DENY;
        };
    return names.stream()
        .flatMap(
            name ->
                transitions.stream()
                    .filter(t -> t.name().strip().toLowerCase(Locale.ROOT).equals(name)))
        .findFirst();
  }

  private static String word(Move move) {
    return move.name().toLowerCase(Locale.ROOT);
  }
}
