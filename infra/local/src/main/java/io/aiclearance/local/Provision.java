package io.aiclearance.local;

import io.aiclearance.local.template.LocalNames;
import io.aiclearance.local.template.Properties;
import io.aiclearance.local.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Makes the template's tables, queues, secrets and bus; what is there from an earlier start stays.
 */
final class Provision {
  /** What an admin fills in on AWS; the rest is generated, as the template says. */
  private static final Map<String, String> LOCAL_SECRETS =
      Map.of(
          "WebhookSecret", "{\"current\":\"local\"}",
          "JiraSecret", "{\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}",
          "OktaSecret", "{\"apiToken\":\"local\"}",
          "GraphSecret",
              "{\"tenantId\":\"local\",\"clientId\":\"ai-clearance\",\"clientSecret\":\"local\"}");

  private final Clients clients;
  private final LocalNames names;
  private final LocalOptions options;

  Provision(Clients clients, LocalNames names, LocalOptions options) {
    this.clients = clients;
    this.names = names;
    this.options = options;
  }

  void make(Template template) {
    template.ofType("AWS::DynamoDB::Table").forEach(this::table);
    var queues = template.ofType("AWS::SQS::Queue");
    // a queue names its dead-letter queue, which must be there first
    queues.forEach(
        (id, queue) -> {
          if (!queue.has("RedrivePolicy")) {
            queue(id, queue);
          }
        });
    queues.forEach(
        (id, queue) -> {
          if (queue.has("RedrivePolicy")) {
            queue(id, queue);
          }
        });
    template.ofType("AWS::SecretsManager::Secret").forEach(this::secret);
    template.ofType("AWS::Events::EventBus").keySet().forEach(this::bus);
  }

  /** The table's stream as DynamoDB Local calls it. */
  String streamOf(String table) {
    return clients.dynamoDb.describeTable(b -> b.tableName(table)).table().latestStreamArn();
  }

  private void table(String id, Properties table) {
    try {
      clients.dynamoDb.createTable(
          b -> {
            b.tableName(id)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    table.maps("AttributeDefinitions").stream()
                        .map(
                            a ->
                                AttributeDefinition.builder()
                                    .attributeName(a.requireText("AttributeName"))
                                    .attributeType(a.requireText("AttributeType"))
                                    .build())
                        .toList())
                .keySchema(keys(table));
            var indexes = table.maps("GlobalSecondaryIndexes");
            if (!indexes.isEmpty()) {
              b.globalSecondaryIndexes(indexes.stream().map(Provision::index).toList());
            }
            table
                .map("StreamSpecification")
                .text("StreamViewType")
                .ifPresent(
                    view ->
                        b.streamSpecification(
                            StreamSpecification.builder()
                                .streamEnabled(true)
                                .streamViewType(view)
                                .build()));
          });
    } catch (ResourceInUseException e) {
      // kept from an earlier start
    }
  }

  private static GlobalSecondaryIndex index(Properties index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.requireText("IndexName"))
        .keySchema(keys(index))
        .projection(
            p ->
                p.projectionType(
                    ProjectionType.fromValue(
                        index.map("Projection").requireText("ProjectionType"))))
        .build();
  }

  private static List<KeySchemaElement> keys(Properties of) {
    return of.maps("KeySchema").stream()
        .map(
            k ->
                KeySchemaElement.builder()
                    .attributeName(k.requireText("AttributeName"))
                    .keyType(k.requireText("KeyType"))
                    .build())
        .toList();
  }

  private void queue(String id, Properties queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    var visibility =
        options
            .visibility()
            .map(hidden -> Long.toString(hidden.toSeconds()))
            .or(() -> queue.text("VisibilityTimeout"));
    visibility.ifPresent(v -> attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, v));
    if (queue.flag("FifoQueue")) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    if (queue.has("RedrivePolicy")) {
      var redrive = queue.map("RedrivePolicy");
      attributes.put(
          QueueAttributeName.REDRIVE_POLICY,
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
              .formatted(
                  redrive.requireText("deadLetterTargetArn"),
                  redrive.requireText("maxReceiveCount")));
    }
    clients.sqs.createQueue(b -> b.queueName(names.queueName(id)).attributes(attributes));
  }

  private void secret(String id, Properties secret) {
    var value = Optional.ofNullable(LOCAL_SECRETS.get(id)).orElseGet(() -> generated(secret));
    try {
      clients.secrets.createSecret(b -> b.name(id).secretString(value));
    } catch (ResourceExistsException e) {
      // kept from an earlier start
    }
  }

  private static String generated(Properties secret) {
    var generate = secret.map("GenerateSecretString");
    var random = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    var template = generate.text("SecretStringTemplate");
    if (template.isEmpty()) {
      return random;
    }
    var open = template.get().strip();
    var members = open.substring(1, open.length() - 1).strip();
    return "{%s%s\"%s\":\"%s\"}"
        .formatted(
            members,
            members.isEmpty() ? "" : ",",
            generate.requireText("GenerateStringKey"),
            random);
  }

  private void bus(String id) {
    try {
      clients.bus.createEventBus(b -> b.name(id));
    } catch (ResourceAlreadyExistsException e) {
      // kept from an earlier start
    }
  }
}
