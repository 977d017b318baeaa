package io.aiclearance.local.template;

import org.jspecify.annotations.Nullable;

/**
 * What resources are called on this machine: names are logical ids, ARNs are of a made-up account.
 *
 * @param fifo the logical ids of queues that keep order
 */
public record LocalNames(
    String account, String region, String queuesUrl, java.util.Set<String> fifo) {

  /** Null where the name is not one of ours. */
  @Nullable Object ref(String name, @Nullable String type) {
    return switch (name) {
      case "AWS::Region" -> region;
      case "AWS::AccountId" -> account;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::StackName" -> "local";
      case "AWS::StackId" -> "local";
      default -> type == null ? null : refOf(name, type);
    };
  }

  @Nullable Object attribute(String id, @Nullable String type, String attribute) {
    if (type == null) {
      return null;
    }
    return switch (type + "." + attribute) {
      case "AWS::SQS::Queue.Arn" -> queueArn(id);
      case "AWS::SQS::Queue.QueueName" -> queueName(id);
      case "AWS::SQS::Queue.QueueUrl" -> queueUrl(id);
      case "AWS::DynamoDB::Table.Arn" -> arn("dynamodb", "table/" + id);
      case "AWS::DynamoDB::Table.StreamArn" -> streamArn(id);
      case "AWS::Events::EventBus.Arn" -> arn("events", "event-bus/" + id);
      case "AWS::Events::EventBus.Name" -> id;
      case "AWS::SecretsManager::Secret.Id" -> secretArn(id);
      case "AWS::Serverless::Function.Arn" -> arn("lambda", "function:" + id);
      case "AWS::Serverless::HttpApi.ApiEndpoint" -> "http://127.0.0.1";
      case "AWS::Logs::LogGroup.Arn" -> arn("logs", "log-group:" + id);
      case "AWS::IAM::Role.Arn" -> arn("iam", "role/" + id);
      default -> null;
    };
  }

  public String queueArn(String id) {
    return arn("sqs", queueName(id));
  }

  public String queueUrl(String id) {
    return queuesUrl + "/" + account + "/" + queueName(id);
  }

  public String streamArn(String table) {
    return arn("dynamodb", "table/" + table) + "/stream/local";
  }

  /** Without the random end that only its creation tells; Secrets Manager finds it so too. */
  public String secretArn(String id) {
    return arn("secretsmanager", "secret:" + id);
  }

  /** SQS wants a FIFO queue's name to say that it is one. */
  public String queueName(String id) {
    return fifo.contains(id) ? id + ".fifo" : id;
  }

  private Object refOf(String id, String type) {
    return switch (type) {
      case "AWS::SQS::Queue" -> queueUrl(id);
      case "AWS::SecretsManager::Secret" -> secretArn(id);
      default -> id;
    };
  }

  private String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }
}
