package io.aiclearance.intake;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Secrets;
import java.time.Clock;
import java.util.Map;

/** Puts the webhook together; one of the three places here that read the environment. */
final class WebhookWiring {
  private final TakeAnnouncement takeAnnouncement;

  WebhookWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var secret = require(environment, "WEBHOOK_SECRET");
    this.takeAnnouncement =
        new TakeAnnouncement(
            new SenderCheck(() -> secrets.read(secret)),
            new GuardTable(aws.dynamoDb().build(), require(environment, "GUARD_TABLE")),
            new SqsIntakeQueue(aws.sqs().build(), require(environment, "INTAKE_QUEUE_URL")));
  }

  TakeAnnouncement takeAnnouncement() {
    return takeAnnouncement;
  }
}
