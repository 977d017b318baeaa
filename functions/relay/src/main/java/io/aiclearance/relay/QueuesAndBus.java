package io.aiclearance.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.OutboxMessage.ToJira;
import io.aiclearance.evidence.CanonicalJson;
import io.aiclearance.storage.Waiting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS and EventBridge. */
final class QueuesAndBus implements Outside {
  private static final int MOST_ENTRIES = 10;
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final String SOURCE = "ai-clearance";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SqsClient sqs;
  private final EventBridgeClient bus;
  private final Names names;

  record Names(String jobsQueueUrl, String ticketQueueUrl, String intakeQueueUrl, String busName) {}

  QueuesAndBus(SqsClient sqs, EventBridgeClient bus, Names names) {
    this.sqs = sqs;
    this.bus = bus;
    this.names = names;
  }

  @Override
  public void enqueue(Waiting.Message message, Instant now) {
    switch (message.message()) {
      case JobDue due -> {
        // later than the queue can hold it back, the fulfilment sweep finds the job
        var wait = Duration.between(now, due.notBefore());
        var delay =
            wait.isNegative()
                ? Duration.ZERO
                : wait.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wait;
        var seconds = Math.toIntExact(delay.plusMillis(999).toSeconds());
        sqs.sendMessage(
            b ->
                b.queueUrl(names.jobsQueueUrl())
                    .messageBody(
                        JSON.createObjectNode().put("jobId", due.job().toString()).toString())
                    .delaySeconds(Math.min(seconds, (int) LONGEST_DELAY.toSeconds())));
      }
      case ToJira toJira -> tellJira(message.id(), toJira);
      case ReadIssue(var issue, var at) -> wakeIntake(issue, "portal", at);
      case ApplyPolicy(var issue, var at) -> wakeIntake(issue, "policy", at);
    }
  }

  private void wakeIntake(IssueKey issue, String cause, Instant at) {
    sqs.sendMessage(
        b ->
            b.queueUrl(names.intakeQueueUrl())
                .messageBody(
                    JSON.createObjectNode()
                        .put("issueKey", issue.value())
                        .put("cause", cause)
                        .put("receivedAt", at.toString())
                        .toString()));
  }

  private void tellJira(String id, ToJira message) {
    sqs.sendMessage(
        b ->
            b.queueUrl(names.ticketQueueUrl())
                .messageBody(TicketBodies.of(id, message).toString())
                .messageGroupId(message.about().id())
                .messageDeduplicationId(deduplication(id)));
  }

  @Override
  public Set<String> publish(List<Waiting.Event> events) {
    var published = new HashSet<String>();
    for (var from = 0; from < events.size(); from += MOST_ENTRIES) {
      var some = events.subList(from, Math.min(events.size(), from + MOST_ENTRIES));
      var answers =
          bus.putEvents(b -> b.entries(some.stream().map(this::entry).toList())).entries();
      for (var i = 0; i < answers.size(); i++) {
        if (answers.get(i).errorCode() == null) {
          published.add(some.get(i).id());
        }
      }
    }
    return published;
  }

  private PutEventsRequestEntry entry(Waiting.Event event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(names.busName())
        .source(SOURCE)
        .detailType(kind(event))
        .detail(event.event().content())
        .build();
  }

  private static String kind(Waiting.Event event) {
    try {
      return String.valueOf(CanonicalJson.read(event.event().content()).get("kind"));
    } catch (CanonicalJson.NotCanonical e) {
      throw new IllegalStateException("event " + event.id() + " is not in canonical form", e);
    }
  }

  /** Short, and of characters that SQS takes here, whatever the id is. */
  private static String deduplication(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
