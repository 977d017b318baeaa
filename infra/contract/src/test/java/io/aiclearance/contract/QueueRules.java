package io.aiclearance.contract;

import io.aiclearance.contract.Template.Trigger;
import java.util.stream.Stream;

/** What must hold between queues, the stream, schedules and what they invoke. */
final class QueueRules {
  /** As AWS advises: room for every retry of a slow batch. */
  private static final long TIME_OUTS = 6;

  private static final String RATE =
      "rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)";

  private QueueRules() {}

  static Stream<String> rates(Template template) {
    return template
        .triggers("ScheduleV2")
        .filter(schedule -> !expression(schedule).matches(RATE + "|cron\\(.+\\)"))
        .map(schedule -> schedule.name() + ": " + expression(schedule));
  }

  static Stream<String> scheduleDlqs(Template template) {
    return template
        .triggers("ScheduleV2")
        .filter(
            schedule ->
                !schedule.properties().at("DeadLetterConfig", "Arn").target().equals("ScheduleDlq")
                    || !schedule.properties().at("RetryPolicy").present())
        .map(schedule -> schedule.name() + " has no DLQ or retry policy");
  }

  static Stream<String> visibility(Template template) {
    return template
        .triggers("SQS")
        .filter(trigger -> visible(template, trigger) < TIME_OUTS * timeOut(template, trigger))
        .map(trigger -> queue(trigger) + " shows messages again too early");
  }

  static Stream<String> dlqs(Template template) {
    return template
        .queues()
        .filter(queue -> !template.isDlq(queue))
        .filter(
            queue ->
                template
                    .find(queue.property("RedrivePolicy", "deadLetterTargetArn").target())
                    .filter(
                        dlq ->
                            dlq.property("FifoQueue").equals(queue.property("FifoQueue"))
                                && queue.property("RedrivePolicy", "maxReceiveCount").number() >= 5)
                    .isEmpty())
        .map(queue -> queue.id() + " has no DLQ of its kind after five receives or more");
  }

  static Stream<String> dlqAlarms(Template template) {
    return template
        .queues()
        .filter(template::isDlq)
        .filter(
            dlq ->
                template
                    .all("AWS::CloudWatch::Alarm")
                    .filter(
                        alarm ->
                            alarm.property("MetricName").is("ApproximateNumberOfMessagesVisible"))
                    .flatMap(alarm -> alarm.property("Dimensions").items().stream())
                    .noneMatch(dimension -> dimension.at("Value").target().equals(dlq.id())))
        .map(dlq -> dlq.id() + " has no alarm");
  }

  static Stream<String> batches(Template template) {
    return template
        .triggers("SQS")
        .filter(
            trigger ->
                !trigger
                        .properties()
                        .at("FunctionResponseTypes")
                        .texts()
                        .contains("ReportBatchItemFailures")
                    || trigger.properties().at("ScalingConfig", "MaximumConcurrency").number() < 2)
        .map(trigger -> queue(trigger) + " reports no failures by item, or has no bound");
  }

  static Stream<String> stream(Template template) {
    return template
        .triggers("DynamoDB")
        .filter(
            trigger ->
                !trigger.properties().at("BisectBatchOnFunctionError").is("true")
                    || trigger.properties().at("MaximumRetryAttempts").number() < 1
                    || !trigger
                        .properties()
                        .at("FunctionResponseTypes")
                        .texts()
                        .contains("ReportBatchItemFailures")
                    || trigger
                        .properties()
                        .at("DestinationConfig", "OnFailure", "Destination")
                        .target()
                        .isEmpty()
                    || !trigger
                        .properties()
                        .at("FilterCriteria", "Filters")
                        .items()
                        .getFirst()
                        .at("Pattern")
                        .is("{\"eventName\":[\"INSERT\"]}"))
        .map(trigger -> trigger.name() + " could hold up the stream, or loses what it gives up");
  }

  static Stream<String> tls(Template template) {
    var held =
        template
            .all("AWS::SQS::QueuePolicy")
            .filter(
                policy ->
                    policy.property("PolicyDocument", "Statement").items().stream()
                        .anyMatch(
                            s ->
                                s.at("Effect").is("Deny")
                                    && s.at("Condition", "Bool", "aws:SecureTransport")
                                        .is("false")))
            .flatMap(policy -> policy.property("Queues").items().stream())
            .map(Tree::target)
            .toList();
    return template
        .queues()
        .filter(
            queue ->
                !held.contains(queue.id()) || !queue.property("SqsManagedSseEnabled").is("true"))
        .map(queue -> queue.id() + " may be spoken to in the clear, or keeps messages so");
  }

  private static String expression(Trigger schedule) {
    return schedule.properties().at("ScheduleExpression").text();
  }

  private static String queue(Trigger trigger) {
    return trigger.properties().at("Queue").target();
  }

  private static long visible(Template template, Trigger trigger) {
    return template
        .find(queue(trigger))
        .map(queue -> queue.property("VisibilityTimeout").number())
        .orElse(-1L);
  }

  private static long timeOut(Template template, Trigger trigger) {
    return template.setting(trigger.function(), "Timeout").number()
        + Math.max(0, trigger.properties().at("MaximumBatchingWindowInSeconds").number());
  }
}
