package io.aiclearance.intake;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbBackfillMark;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSite;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Puts the backfill together; one of the three places here that read the environment. */
final class BackfillWiring {
  private final Backfill backfill;

  BackfillWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var dynamoDb = aws.dynamoDb().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var guard = require(environment, "GUARD_TABLE");
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var queue = new SqsIntakeQueue(aws.sqs().build(), require(environment, "INTAKE_QUEUE_URL"));
    this.backfill =
        new Backfill(
            new DynamoDbSite(dynamoDb, table),
            IntakeWiring.jira(environment, secrets).issues(),
            new Missed(
                new DynamoDbRequests(dynamoDb, table), new DynamoDbRefusals(dynamoDb, guard)),
            marks(new DynamoDbBackfillMark(dynamoDb, guard)),
            queue::putAll);
  }

  static Backfill.Marks marks(DynamoDbBackfillMark kept) {
    return new Backfill.Marks() {
      @Override
      public Optional<Backfill.Mark> of(String project) {
        return kept.of(project).map(mark -> new Backfill.Mark(mark.seenTo(), mark.cut()));
      }

      @Override
      public void move(String project, Backfill.Mark to) {
        kept.move(project, new DynamoDbBackfillMark.Mark(to.seenTo(), to.cut()));
      }
    };
  }

  Backfill backfill() {
    return backfill;
  }
}
