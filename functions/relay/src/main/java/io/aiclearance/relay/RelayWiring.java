package io.aiclearance.relay;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.evidence.MacKeys;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbUnsealedEvents;
import io.aiclearance.storage.DynamoDbWaiting;
import java.time.Clock;
import java.util.Map;

/** Puts the relay together; the only place here that reads the environment. */
final class RelayWiring {
  private final DynamoDbWaiting waiting;
  private final PassOn passOn;

  RelayWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var dynamoDb = aws.dynamoDb().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var macSecret = require(environment, "EVIDENCE_MAC_SECRET");
    this.waiting = new DynamoDbWaiting(dynamoDb, table);
    this.passOn =
        new PassOn(
            waiting,
            new DynamoDbEvidenceLog(dynamoDb, require(environment, "EVIDENCE_TABLE")),
            published -> new DynamoDbUnsealedEvents(dynamoDb, table, published),
            () -> MacKeys.of(secrets.read(macSecret)),
            new QueuesAndBus(
                aws.sqs().build(),
                aws.eventBridge().build(),
                new QueuesAndBus.Names(
                    require(environment, "JOBS_QUEUE_URL"),
                    require(environment, "TICKET_QUEUE_URL"),
                    require(environment, "INTAKE_QUEUE_URL"),
                    require(environment, "EVENT_BUS_NAME"))));
  }

  DynamoDbWaiting waiting() {
    return waiting;
  }

  PassOn passOn() {
    return passOn;
  }
}
