package io.aiclearance.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What makes a function run. */
public sealed interface Trigger {
  record Route(String method, String path, boolean authorized) implements Trigger {}

  record Queue(String arn, int batchSize, Duration window, int concurrency, boolean partial)
      implements Trigger {}

  /**
   * @param mostRetries −1: without end
   * @param oldest how old a record may be that is tried again
   */
  record Stream(
      String arn,
      int batchSize,
      int mostRetries,
      Optional<Duration> oldest,
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
      case "HttpApi" -> route(properties);
      case "SQS" -> queue(properties);
      case "DynamoDB" -> stream(properties);
      case "ScheduleV2" -> schedule(function, name, properties);
      case String type ->
          throw new TemplateProblem(
              "the local system does not know the event type " + type + " at " + event.place());
    };
  }

  private static Route route(Properties properties) {
    properties
        .knowing(Set.of("ApiId", "Path", "Method", "Auth", "PayloadFormatVersion"))
        .insisting("PayloadFormatVersion", "2.0");
    var auth = properties.map("Auth").knowing(Set.of("Authorizer")).insisting("Authorizer", "NONE");
    return new Route(
        properties.requireText("Method").toUpperCase(Locale.ROOT),
        properties.requireText("Path"),
        auth.text("Authorizer").isEmpty());
  }

  private static Queue queue(Properties properties) {
    properties
        .knowing(
            Set.of(
                "Queue",
                "BatchSize",
                "Enabled",
                "FunctionResponseTypes",
                "MaximumBatchingWindowInSeconds",
                "ScalingConfig"))
        .insisting("Enabled", "true")
        .insisting("MaximumBatchingWindowInSeconds", "0");
    return new Queue(
        properties.requireText("Queue"),
        properties.number("BatchSize", 10),
        Duration.ZERO,
        properties.map("ScalingConfig").number("MaximumConcurrency", 5),
        partial(properties));
  }

  private static Stream stream(Properties properties) {
    properties
        .knowing(
            Set.of(
                "Stream",
                "BatchSize",
                "BisectBatchOnFunctionError",
                "DestinationConfig",
                "Enabled",
                "FilterCriteria",
                "FunctionResponseTypes",
                "MaximumBatchingWindowInSeconds",
                "MaximumRecordAgeInSeconds",
                "MaximumRetryAttempts",
                "StartingPosition"))
        .insisting("Enabled", "true")
        .insisting("MaximumBatchingWindowInSeconds", "0")
        .insisting("StartingPosition", "TRIM_HORIZON");
    return new Stream(
        properties.requireText("Stream"),
        properties.number("BatchSize", 100),
        properties.number("MaximumRetryAttempts", -1),
        Optional.of(properties.number("MaximumRecordAgeInSeconds", -1))
            .filter(age -> age >= 0)
            .map(Duration::ofSeconds),
        properties.flag("BisectBatchOnFunctionError"),
        partial(properties),
        properties.map("DestinationConfig").map("OnFailure").text("Destination"),
        properties.map("FilterCriteria").maps("Filters").stream()
            .map(filter -> filter.requireText("Pattern"))
            .toList());
  }

  private static Schedule schedule(String function, String name, Properties properties) {
    properties
        .knowing(
            Set.of(
                "DeadLetterConfig",
                "Description",
                "FlexibleTimeWindow",
                "OmitName",
                "RetryPolicy",
                "ScheduleExpression",
                "ScheduleExpressionTimezone",
                "State"))
        .insisting("ScheduleExpressionTimezone", "UTC")
        .insisting("State", "ENABLED");
    return new Schedule(
        function + name,
        name,
        properties.requireText("ScheduleExpression"),
        properties.map("RetryPolicy").number("MaximumRetryAttempts", 185),
        properties.map("DeadLetterConfig").text("Arn"));
  }

  private static boolean partial(Properties properties) {
    return properties.list("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }
}
