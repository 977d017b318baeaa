package io.aiclearance.ticketsync;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Redelivery;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbSite;
import io.aiclearance.storage.DynamoDbSubmissions;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Puts ticket-sync together; the only place here that reads the environment. */
final class TicketSyncWiring {
  private final TellJira tellJira;
  private final Redelivery redelivery;

  TicketSyncWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var jiraSecret = require(environment, "JIRA_SECRET");
    var macSecret = require(environment, "EVIDENCE_MAC_SECRET");
    var dynamoDb = aws.dynamoDb().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var jira =
        Jira.at(
            URI.create(require(environment, "JIRA_BASE_URL")),
            JiraCredentials.Source.of(
                () -> secrets.read(jiraSecret), () -> secrets.refresh(jiraSecret)));
    var site = new DynamoDbSite(dynamoDb, table);
    var tellTicket = new TellTicket(jira);
    this.redelivery = Redelivery.of(aws.sqs().build(), require(environment, "TICKET_QUEUE_URL"));
    this.tellJira =
        new TellJira(
            tellTicket,
            new RaiseSubmission(
                new DynamoDbSubmissions(dynamoDb, table),
                site,
                new DynamoDbCommits(
                    dynamoDb, table, new EventStamp(() -> MacKeys.of(secrets.read(macSecret)))),
                jira,
                clock),
            new OpenReviewIssue(site, jira, tellTicket, clock));
  }

  TellJira tellJira() {
    return tellJira;
  }

  Redelivery redelivery() {
    return redelivery;
  }
}
