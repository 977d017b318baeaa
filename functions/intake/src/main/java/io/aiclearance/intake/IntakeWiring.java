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
import io.aiclearance.storage.DynamoDbExceptions;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSite;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Puts the worker together; one of the three places here that read the environment. */
final class IntakeWiring {
  private final OpenRequest openRequest;
  private final AutoApprove autoApprove;
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
    var requests = new DynamoDbRequests(dynamoDb, table);
    var catalog = new DynamoDbCatalog(dynamoDb, table);
    var governance = new DynamoDbGovernance(dynamoDb, table);
    var exceptions = new DynamoDbExceptions(dynamoDb, table);
    var policies = new PolicyFile(governance, new JiraMemberships(jira.users()));
    var commits =
        new DynamoDbCommits(
            dynamoDb, table, new EventStamp(() -> MacKeys.of(secrets.read(macSecret))));
    this.openRequest =
        new OpenRequest(
            new DynamoDbSite(dynamoDb, table),
            new JiraTickets(jira),
            new NamedTool(catalog),
            requests,
            new DynamoDbRefusals(dynamoDb, require(environment, "GUARD_TABLE")),
            commits,
            new SqsIntakeQueue(sqs, queueUrl)::put,
            governance,
            policies,
            exceptions);
    this.autoApprove =
        new AutoApprove(
            requests,
            catalog,
            new DynamoDbGrants(dynamoDb, table),
            governance,
            exceptions,
            policies,
            commits);
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

  AutoApprove autoApprove() {
    return autoApprove;
  }

  Redelivery redelivery() {
    return redelivery;
  }
}
