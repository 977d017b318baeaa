package io.aiclearance.local;

import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.standins.jira.WebhookDelivery;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What tests in other packages may move of the local system, and see behind its proxies. */
public final class Levers {
  private final LocalSystem system;
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  public Levers(LocalSystem system) {
    this.system = system;
  }

  public void advance(String by) throws Exception {
    system.advance(by);
  }

  /** Whether the schedule's function ran to its end. */
  public boolean tryRun(String schedule) {
    try {
      return system.runSchedule(schedule).isPresent();
    } catch (FunctionError e) {
      return false;
    }
  }

  /** Whether the sweep found something to do, or failed at it. */
  public boolean foundSomething(String sweep) {
    try {
      return system.runSchedule(sweep).orElseThrow().matches("(?s).*:\\s*[1-9].*");
    } catch (FunctionError e) {
      return true;
    }
  }

  public URI jira() {
    return system.standIns().jira.uri();
  }

  public URI okta() {
    return system.standIns().okta.uri();
  }

  public List<WebhookDelivery> deliveries() {
    return system.standIns().jira.deliveries();
  }

  public String token(String email) {
    return system.standIns().oidc.tokenFor(email);
  }

  public DynamoDbClient dynamoDb() {
    return system.clients().dynamoDb;
  }

  public Map<String, String> macSecret() {
    return secret("EvidenceMacSecret");
  }

  public Map<String, String> webhookSecret() {
    return secret("WebhookSecret");
  }

  private Map<String, String> secret(String name) {
    return io.aiclearance.runtime.Secrets.of(system.clients().secrets, system.clock()).read(name);
  }

  public java.time.Instant now() {
    return system.clock().instant();
  }

  public Map<String, Integer> deadLetters() {
    return system.deadLetters();
  }

  public List<String> published() {
    return system.standIns().bus.published().stream()
        .map(event -> event.detail().toString())
        .toList();
  }

  /** Takes all messages out of a queue, as if they had been lost. */
  public boolean drain(String queue) {
    var sqs = system.clients().sqs;
    var url = sqs.getQueueUrl(b -> b.queueName(queue)).queueUrl();
    while (true) {
      var messages = sqs.receiveMessage(b -> b.queueUrl(url).maxNumberOfMessages(10)).messages();
      if (messages.isEmpty()) {
        return true;
      }
      messages.forEach(
          m -> sqs.deleteMessage(b -> b.queueUrl(url).receiptHandle(m.receiptHandle())));
    }
  }
}
