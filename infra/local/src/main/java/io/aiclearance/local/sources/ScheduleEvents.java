package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.standins.aws.Account;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes what Scheduler sends: to a target without an input of its own. */
final class ScheduleEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScheduleEvents() {}

  static String event(String schedule, Instant at) {
    var event =
        JSON.createObjectNode()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.scheduler")
            .put("account", Account.ID)
            .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", Account.REGION);
    event
        .putArray("resources")
        .add(
            "arn:aws:scheduler:%s:%s:schedule/default/%s"
                .formatted(Account.REGION, Account.ID, schedule));
    return event.put("detail", "{}").toString();
  }
}
