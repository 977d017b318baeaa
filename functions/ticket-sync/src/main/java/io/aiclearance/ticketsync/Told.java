package io.aiclearance.ticketsync;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.aiclearance.jira.JiraAnswer;

/** What became of telling an issue something. */
sealed interface Told {
  System.Logger LOG = System.getLogger(TicketSyncHandler.class.getName());

  /** The issue says it all, now or since an earlier delivery. */
  record Done() implements Told {}

  /** There is no such issue any more, so nobody is left to be told. */
  record Dropped() implements Told {}

  /** The message is to come again: Jira was not ready. */
  record Later(String why) implements Told {}

  /** No later delivery helps until a human has acted. */
  record Failed(String why) implements Told {}

  /** What a call's failure means for the message. */
  static Told because(JiraAnswer.Failure<?> failure) {
    return switch (failure) {
      case JiraAnswer.NotFound<?> _ -> new Dropped();
      case JiraAnswer.RateLimited<?>(var pause, var reason) ->
          new Later("Jira wants a pause of " + pause.toSeconds() + " s: " + reason + ".");
      case JiraAnswer.Unavailable<?>(_, var why) -> new Later(why);
      case JiraAnswer.Unauthorized<?>(var whatToDo) -> new Failed(whatToDo);
      case JiraAnswer.Forbidden<?>(var whatToDo) -> new Failed(whatToDo);
      case JiraAnswer.Rejected<?>(_, var text) -> new Failed(text);
    };
  }

  /** Whether the message is done with; says so in the log where it is not simply told. */
  default boolean logged(TicketMessage message) {
    var issue = message.update().issue();
    return switch (this) {
      case Done _ -> true;
      case Dropped _ -> {
        LOG.log(INFO, "{0} is gone; message {1} is dropped.", issue, message.id());
        yield true;
      }
      case Later(var why) -> {
        LOG.log(WARNING, "{0} waits to be told {1}: {2}", issue, message.id(), why);
        yield false;
      }
      case Failed(var why) -> {
        LOG.log(ERROR, "{0} could not be told {1}: {2}", issue, message.id(), why);
        yield false;
      }
    };
  }
}
