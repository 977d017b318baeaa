package io.aiclearance.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** A test that is skipped for want of Docker says so on the console, once. */
final class SaysWhenSkipped implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getParent().equals(java.util.Optional.of(context.getRoot()))
        && !DockerClientFactory.instance().isDockerAvailable()) {
      System.out.println(
          "SKIPPED " + context.getDisplayName() + ": Docker does not answer on this machine");
    }
    return ConditionEvaluationResult.enabled("this only tells");
  }
}
