package io.aiclearance.fulfillment;

import static io.aiclearance.runtime.Environment.require;
import static java.util.Objects.requireNonNull;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.fulfillment.entra.EntraDirectory;
import io.aiclearance.fulfillment.entra.EntraSettings;
import io.aiclearance.fulfillment.okta.OktaDirectory;
import io.aiclearance.fulfillment.okta.OktaSettings;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbJobs;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Puts the function together from its environment. */
final class FulfillmentWiring {
  private FulfillmentWiring() {}

  static RunJob runJob(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var dynamoDb = aws.dynamoDb().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var secrets = Secrets.of(aws.secretsManager().build(), clock);
    var macSecret = require(environment, "EVIDENCE_MAC_SECRET");
    var stamp = new EventStamp(() -> MacKeys.of(secrets.read(macSecret)));
    return new RunJob(
        new DynamoDbGrants(dynamoDb, table),
        new DynamoDbJobs(dynamoDb, table),
        new DynamoDbCommits(dynamoDb, table, stamp),
        new Connectors(
            okta(environment, secrets)::current, entra(environment, secrets, clock)::current),
        new DynamoDbGovernance(dynamoDb, table)::licence,
        clock,
        () -> ThreadLocalRandom.current().nextDouble(),
        () -> UUID.randomUUID().toString());
  }

  private static ProviderConnection<OktaSettings> okta(
      Map<String, String> environment, Secrets secrets) {
    return connection(
        secrets,
        require(environment, "OKTA_SECRET"),
        secret -> {
          var url = environment.get("OKTA_BASE_URL");
          return has(secret, "apiToken") && url != null && !url.isBlank()
              ? Optional.of(new OktaSettings(base(url), requireNonNull(secret.get("apiToken"))))
              : Optional.empty();
        },
        settings -> OktaDirectory.connect(settings, System::nanoTime));
  }

  private static ProviderConnection<EntraSettings> entra(
      Map<String, String> environment, Secrets secrets, Clock clock) {
    var graph = base(require(environment, "GRAPH_BASE_URL"));
    var authority = base(require(environment, "GRAPH_AUTHORITY_URL"));
    return connection(
        secrets,
        require(environment, "GRAPH_SECRET"),
        secret ->
            has(secret, "tenantId", "clientId", "clientSecret")
                ? Optional.of(
                    new EntraSettings(
                        graph,
                        authority,
                        requireNonNull(secret.get("tenantId")),
                        requireNonNull(secret.get("clientId")),
                        requireNonNull(secret.get("clientSecret"))))
                : Optional.empty(),
        settings -> EntraDirectory.connect(settings, clock, System::nanoTime));
  }

  private static <S> ProviderConnection<S> connection(
      Secrets secrets,
      String arn,
      Function<Map<String, String>, Optional<S>> settings,
      Function<S, GroupMembership> connect) {
    return new ProviderConnection<>(
        () -> secrets.read(arn), () -> secrets.refresh(arn), settings, connect);
  }

  private static boolean has(Map<String, String> secret, String... names) {
    for (var name : names) {
      if (secret.getOrDefault(name, "").isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static URI base(String url) {
    return URI.create(url.strip().replaceAll("/+$", ""));
  }
}
