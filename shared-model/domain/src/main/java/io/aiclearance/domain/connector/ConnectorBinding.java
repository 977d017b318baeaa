package io.aiclearance.domain.connector;

/** How a tool's access is given and taken: by hand, or through one dedicated group (R5.5). */
public sealed interface ConnectorBinding {
  record Manual() implements ConnectorBinding {}

  record OktaGroup(String groupId) implements ConnectorBinding {}

  record EntraGroup(String groupId) implements ConnectorBinding {}

  default String type() {
    return switch (this) {
      case Manual _ -> "manual";
      case OktaGroup _ -> "okta-group";
      case EntraGroup _ -> "entra-group";
    };
  }
}
