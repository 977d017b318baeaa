package io.aiclearance.standins.aws;

import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.LocalServer;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.URI;
import java.util.TreeMap;

/**
 * Secrets Manager on this machine: versions, stages, look-up by name or ARN, AWS's errors.
 *
 * <p>Credentials and signatures are not looked at; there is neither rotation nor encryption.
 */
public final class SecretsManagerStandIn implements AutoCloseable {
  private final LocalServer server;

  private SecretsManagerStandIn(StandInOptions options) throws IOException {
    var kept =
        KeptState.open(
            options.data(),
            "secrets-manager",
            SecretOperations.State.class,
            new SecretOperations.State(new TreeMap<>()));
    var operations = new SecretOperations(kept, options.clock());
    server = new LocalServer(options.port(), r -> AwsJson.answer(r, operations::answer));
  }

  public static SecretsManagerStandIn start(StandInOptions options) throws IOException {
    return new SecretsManagerStandIn(options);
  }

  public int port() {
    return server.port();
  }

  public URI endpoint() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }
}
