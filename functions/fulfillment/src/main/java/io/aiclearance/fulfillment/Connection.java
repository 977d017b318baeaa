package io.aiclearance.fulfillment;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Problem;

/** What a tool's connector is right now. */
sealed interface Connection {
  record Connected(GroupMembership membership, String groupId) implements Connection {}

  /** There is nothing to call, until a human has acted. */
  record NotConnected(Problem problem) implements Connection {}
}
