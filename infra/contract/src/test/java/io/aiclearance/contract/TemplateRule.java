package io.aiclearance.contract;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What cfn-lint does not see, each with an edit of the template that breaks it, so that no rule can
 * pass by looking at nothing.
 */
enum TemplateRule {
  RATES_ARE_SPELLED_AS_AWS_READS_THEM(QueueRules::rates, "rate(5 minutes)", "rate(5 minute)"),
  EVERY_SCHEDULE_HAS_ITS_DLQ(
      QueueRules::scheduleDlqs,
      "DeadLetterConfig: {Arn: !GetAtt ScheduleDlq.Arn}",
      "State: ENABLED"),
  A_MESSAGE_IS_HIDDEN_FOR_SIX_TIME_OUTS(
      QueueRules::visibility, "VisibilityTimeout: 180", "VisibilityTimeout: 179"),
  EVERY_QUEUE_HAS_A_DLQ_OR_IS_ONE(
      QueueRules::dlqs,
      "      RedrivePolicy: {deadLetterTargetArn: !GetAtt JobsDlq.Arn, maxReceiveCount: 5}\n",
      ""),
  EVERY_DLQ_HAS_AN_ALARM(QueueRules::dlqAlarms, "!GetAtt RelayDlq.QueueName", "other"),
  BATCHES_FAIL_BY_ITEM_AND_ARE_BOUNDED(
      QueueRules::batches, "ScalingConfig: {MaximumConcurrency: 5}", "Enabled: true"),
  THE_STREAM_IS_NEVER_HELD_UP(
      QueueRules::stream, "BisectBatchOnFunctionError: true", "BisectBatchOnFunctionError: false"),
  QUEUES_ARE_SPOKEN_TO_OVER_TLS(QueueRules::tls, "        - !Ref JobsQueue\n", ""),
  EVERY_FUNCTION_HAS_A_ROLE_OF_ITS_OWN(
      AccessRules::roles, "Role: !GetAtt IntakeRole.Arn", "Role: !GetAtt RelayRole.Arn"),
  NOTHING_IS_ALLOWED_BY_WILDCARD(
      AccessRules::wildcards, "Action: [events:PutEvents]", "Action: [events:*]"),
  NOBODY_SCANS(AccessRules::scans, "Action: [dynamodb:Query]", "Action: [dynamodb:Scan]"),
  ONLY_FULFILLMENT_READS_PROVIDERS_SECRETS(
      AccessRules::providers,
      "Resource: [!Ref WebhookSecret]",
      "Resource: [!Ref WebhookSecret, !Ref OktaSecret]"),
  EVIDENCE_IS_ADDED_TO_AND_NEVER_CHANGED(
      AccessRules::evidence,
      "[dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt EvidenceTable.Arn",
      "[dynamodb:GetItem, dynamodb:UpdateItem], Resource: !GetAtt EvidenceTable.Arn"),
  A_FUNCTION_MAY_USE_WHAT_IT_IS_TOLD_OF(
      AccessRules::environment,
      "          WEBHOOK_SECRET: !Ref WebhookSecret\n",
      "          WEBHOOK_SECRET: !Ref CursorSecret\n"),
  A_FUNCTION_MAY_USE_NOTHING_ELSE(
      AccessRules::permissions, "          WEBHOOK_SECRET: !Ref WebhookSecret\n", ""),
  ONLY_WHAT_NEEDS_NO_TOKEN_IS_OPEN(
      AccessRules::doors,
      "Path: \"/api/v1/{proxy+}\"",
      "Path: \"/api/v1/{proxy+}\", Auth: {Authorizer: NONE}"),
  WHO_MAY_INVOKE_A_FUNCTION_FITS_INTO_ITS_POLICY(
      AccessRules::invocations,
      "        All: {Type: HttpApi",
      routes(20) + "        All: {Type: HttpApi"),
  TABLES_ARE_BACKED_UP_PROTECTED_AND_ENCRYPTED(
      KeepingRules::tables, "DeletionProtectionEnabled: true", "DeletionProtectionEnabled: false"),
  ONLY_THE_GUARD_FORGETS(
      KeepingRules::timeToLive,
      "      StreamSpecification:",
      "      TimeToLiveSpecification: {AttributeName: x, Enabled: true}\n"
          + "      StreamSpecification:"),
  LOGS_ARE_KEPT_FOR_A_TIME(
      KeepingRules::logs,
      "Properties: {RetentionInDays: !Ref LogRetentionDays}",
      "Properties: {KmsKeyId: none}"),
  EVERY_ALARM_HAS_A_RUNBOOK(KeepingRules::alarms, "  RelayLagAlarm:", "  OtherAlarm:"),
  WHAT_IS_COUNTED_IS_LOGGED_AND_HEARD(
      KeepingRules::filters, "refused: WRONGLY_SIGNED", "refused: WRONG_SIGNATURE"),
  A_MODULE_MAKES_EVERY_ZIP(
      KeepingRules::code, "functions/relay/target/relay.zip", "functions/relay/target/other.zip"),
  EVERY_HANDLER_IS_IN_THE_SOURCE_TREE(
      KeepingRules::handlers, "relay.RelayHandler::", "relay.OtherHandler::"),
  A_FUNCTION_IS_TOLD_WHAT_ITS_WIRING_READS(
      KeepingRules::wiring, "          OKTA_BASE_URL: !Ref OktaBaseUrl\n", ""),
  FUNCTIONS_ARE_PUBLISHED_JAVA_25_ON_ARM(KeepingRules::runtime, "java25", "java21");

  private final Function<Template, Stream<String>> check;
  private final String asItIs;
  private final String broken;

  TemplateRule(Function<Template, Stream<String>> check, String asItIs, String broken) {
    this.check = check;
    this.asItIs = asItIs;
    this.broken = broken;
  }

  private static String routes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            "        R%1$d: {Type: HttpApi, Properties: {Method: GET, Path: /%1$d}}\n"::formatted)
        .collect(Collectors.joining());
  }

  List<String> violations(Template template) {
    return check.apply(template).sorted().toList();
  }

  /** The template with one edit that the rule must see. */
  String breakIt(String template) {
    var at = template.indexOf(asItIs);
    if (at < 0) {
      throw new IllegalStateException("the template no longer says: " + asItIs);
    }
    return template.substring(0, at) + broken + template.substring(at + asItIs.length());
  }
}
