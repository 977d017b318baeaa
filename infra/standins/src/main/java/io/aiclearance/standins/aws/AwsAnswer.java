package io.aiclearance.standins.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an operation of an AWS JSON service comes to. */
sealed interface AwsAnswer {
  record Done(ObjectNode body) implements AwsAnswer {}

  /** An error of the service's model, such as ResourceNotFoundException. */
  record Refused(String type, String message) implements AwsAnswer {}
}
