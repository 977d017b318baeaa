package io.aiclearance.intake;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Redelivery;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCatalog;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSite;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Puts the worker together; one of the three places here that read the environment. */
final class IntakeWiring {
  private final OpenRequest openRequest;
  private final Redelivery redelivery;

  IntakeWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var dynamoDb = aws.dynamoDb().build();
    var sqs = aws.sqs().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var queueUrl = require(environment, "INTAKE_QUEUE_URL");
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var macSecret = require(environment, "EVIDENCE_MAC_SECRET");
    var jira = jira(environment, secrets);
    this.openRequest =
        new OpenRequest(
            new DynamoDbSite(dynamoDb, table),
            new JiraTickets(jira),
            new NamedTool(new DynamoDbCatalog(dynamoDb, table)),
            new DynamoDbRequests(dynamoDb, table),
            new DynamoDbRefusals(dynamoDb, require(environment, "GUARD_TABLE")),
            new DynamoDbCommits(
                dynamoDb, table, new EventStamp(() -> MacKeys.of(secrets.read(macSecret)))),
            new SqsIntakeQueue(sqs, queueUrl)::put,
            new DynamoDbGovernance(dynamoDb, table));
    this.redelivery = Redelivery.of(sqs, queueUrl);
  }

  static Jira jira(Map<String, String> environment, Secrets secrets) {
    var secret = require(environment, "JIRA_SECRET");
    return Jira.at(
        URI.create(require(environment, "JIRA_BASE_URL")),
        JiraCredentials.Source.of(() -> secrets.read(secret), () -> secrets.refresh(secret)));
  }

  OpenRequest openRequest() {
    return openRequest;
  }

  Redelivery redelivery() {
    return redelivery;
  }
}
