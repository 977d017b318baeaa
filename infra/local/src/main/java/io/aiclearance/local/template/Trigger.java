package io.aiclearance.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What makes a function run. */
public sealed interface Trigger {
  record Route(String method, String path, boolean authorized) implements Trigger {}

  record Queue(String arn, int batchSize, Duration window, int concurrency, boolean partial)
      implements Trigger {}

  record Stream(
      String arn,
      int batchSize,
      int mostRetries,
      boolean bisect,
      boolean partial,
      Optional<String> onFailureArn,
      List<String> patterns)
      implements Trigger {}

  /**
   * @param id SAM's generated logical id
   * @param name the event's key in the template
   */
  record Schedule(
      String id, String name, String expression, int mostRetries, Optional<String> deadLetterArn)
      implements Trigger {}

  static Trigger of(String function, String name, Properties event) {
    var properties = event.map("Properties");
    return switch (event.requireText("Type")) {
      case "HttpApi" ->
          new Route(
              properties.requireText("Method").toUpperCase(java.util.Locale.ROOT),
              properties.requireText("Path"),
              !properties.map("Auth").text("Authorizer").filter("NONE"::equals).isPresent());
      case "SQS" ->
          new Queue(
              properties.requireText("Queue"),
              properties.number("BatchSize", 10),
              Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0)),
              properties.map("ScalingConfig").number("MaximumConcurrency", 5),
              partial(properties));
      case "DynamoDB" ->
          new Stream(
              properties.requireText("Stream"),
              properties.number("BatchSize", 100),
              properties.number("MaximumRetryAttempts", 10),
              properties.flag("BisectBatchOnFunctionError"),
              partial(properties),
              properties.map("DestinationConfig").map("OnFailure").text("Destination"),
              properties.map("FilterCriteria").maps("Filters").stream()
                  .map(filter -> filter.requireText("Pattern"))
                  .toList());
      case "ScheduleV2" ->
          new Schedule(
              function + name,
              name,
              properties.requireText("ScheduleExpression"),
              properties.map("RetryPolicy").number("MaximumRetryAttempts", 0),
              properties.map("DeadLetterConfig").text("Arn"));
      case String type ->
          throw new TemplateProblem(
              "the local system does not know the event type " + type + " at " + event.place());
    };
  }

  private static boolean partial(Properties properties) {
    return properties.list("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }
}
