/** AWS services on this machine: DynamoDB, SQS, Secrets Manager and EventBridge. */
@NullMarked
package io.aiclearance.standins.aws;

import org.jspecify.annotations.NullMarked;
