package io.aiclearance.ticketsync;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Redelivery;
import io.aiclearance.runtime.Secrets;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Puts ticket-sync together; the only place here that reads the environment. */
final class TicketSyncWiring {
  private final TellTicket tellTicket;
  private final Redelivery redelivery;

  TicketSyncWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var secret = require(environment, "JIRA_SECRET");
    this.redelivery = Redelivery.of(aws.sqs().build(), require(environment, "TICKET_QUEUE_URL"));
    this.tellTicket =
        new TellTicket(
            Jira.at(
                URI.create(require(environment, "JIRA_BASE_URL")),
                JiraCredentials.Source.of(
                    () -> secrets.read(secret), () -> secrets.refresh(secret))));
  }

  TellTicket tellTicket() {
    return tellTicket;
  }

  Redelivery redelivery() {
    return redelivery;
  }
}
