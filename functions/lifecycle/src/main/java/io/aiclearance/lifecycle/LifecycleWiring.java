package io.aiclearance.lifecycle;

import io.aiclearance.domain.Commits;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Environment;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbExceptions;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbJobs;
import io.aiclearance.storage.DynamoDbRequests;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the sweeps together; the only place here that reads the environment. */
final class LifecycleWiring {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Commits commits;

  LifecycleWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    this.dynamoDb = aws.dynamoDb().build();
    this.table = Environment.require(environment, "CLEARANCE_TABLE");
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var macSecret = Environment.require(environment, "EVIDENCE_MAC_SECRET");
    this.commits =
        new DynamoDbCommits(
            dynamoDb, table, new EventStamp(() -> MacKeys.of(secrets.read(macSecret))));
  }

  ExpireGrants expireGrants() {
    return new ExpireGrants(new DynamoDbGrants(dynamoDb, table), commits);
  }

  ExpireExceptions expireExceptions() {
    return new ExpireExceptions(new DynamoDbExceptions(dynamoDb, table), commits);
  }

  LapseRequests lapseRequests() {
    return new LapseRequests(new DynamoDbRequests(dynamoDb, table), commits);
  }

  RemindJobs remindJobs() {
    return new RemindJobs(new DynamoDbJobs(dynamoDb, table), commits);
  }
}
