package io.aiclearance.fulfillment;

import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Problem;
import java.util.Optional;
import java.util.function.Supplier;

/** The connectors of this deployment. */
final class Connectors {
  private final Supplier<Optional<GroupMembership>> okta;
  private final Supplier<Optional<GroupMembership>> entra;

  /** Each is empty as long as its credentials are not filled in. */
  Connectors(Supplier<Optional<GroupMembership>> okta, Supplier<Optional<GroupMembership>> entra) {
    this.okta = okta;
    this.entra = entra;
  }

  Connection to(ConnectorBinding binding) {
    return switch (binding) {
      case ConnectorBinding.Manual _ ->
          new Connection.NotConnected(
              new Problem("no-connector", "This tool has no connector; do it by hand."));
      case ConnectorBinding.OktaGroup(var groupId) -> connection(okta, "Okta", groupId);
      case ConnectorBinding.EntraGroup(var groupId) ->
          connection(entra, "Microsoft Entra", groupId);
    };
  }

  private static Connection connection(
      Supplier<Optional<GroupMembership>> provider, String name, String groupId) {
    return provider
        .get()
        .<Connection>map(membership -> new Connection.Connected(membership, groupId))
        .orElseGet(() -> new Connection.NotConnected(noCredentials(name)));
  }

  private static Problem noCredentials(String provider) {
    return new Problem(
        "no-credentials",
        "The credentials for %s are not filled in; fill in its secret, and do this by hand."
            .formatted(provider));
  }
}
