package io.aiclearance.intake;

import java.util.Optional;

/**
 * What was posted, believed by nobody yet.
 *
 * @param body the raw bytes, which is what a signature is over
 * @param identifier Jira's name for the delivery, the same at each retry, never blank; unsigned
 * @param signature as the header says
 * @param secret as an Automation rule sends it
 */
record Delivery(
    byte[] body, Optional<String> identifier, Optional<String> signature, Optional<String> secret) {
  @Override
  public String toString() {
    return "Delivery[" + body.length + " bytes]";
  }
}
