package io.aiclearance.standins.faults;

/** What a proxy stands in front of; decides how calls are named and what a refusal looks like. */
public enum Part {
  DYNAMODB,
  SQS,
  SECRETS_MANAGER,
  EVENTBRIDGE,
  JIRA,
  OKTA,
  GRAPH,
  OIDC
}
