package io.aiclearance.local.faults;

import io.aiclearance.local.LocalOptions;
import io.aiclearance.local.LocalSystem;
import io.aiclearance.local.Ports;
import io.aiclearance.standins.faults.FaultPlan;
import io.aiclearance.standins.faults.FaultProxy;
import io.aiclearance.standins.faults.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The local system, turned by hand, with a proxy that can break any call of its functions. */
final class World implements AutoCloseable {
  private static final Map<String, Part> PARTS =
      Map.of(
          "dynamodb", Part.DYNAMODB,
          "sqs", Part.SQS,
          "secrets", Part.SECRETS_MANAGER,
          "bus", Part.EVENTBRIDGE,
          "jira", Part.JIRA,
          "okta", Part.OKTA,
          "graph", Part.GRAPH);

  final FaultPlan plan = new FaultPlan();
  private final List<FaultProxy> proxies = new ArrayList<>();
  final LocalSystem system;

  World() throws Exception {
    system =
        LocalSystem.start(
            LocalOptions.of(template(), Ports.any())
                .turnedByHand(Duration.ZERO, this::between, this::died));
  }

  /** The next call finds a new process. */
  private boolean died() {
    var dead = plan.isDead();
    plan.revive();
    return dead;
  }

  private URI between(String part, URI real) {
    try {
      var proxy =
          FaultProxy.inFrontOf(java.util.Objects.requireNonNull(PARTS.get(part), part), real, plan);
      proxies.add(proxy);
      return proxy.endpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path template() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (folder.resolve(".mvn").toFile().exists()) {
        return folder.resolve("infra/template.yaml");
      }
    }
    throw new AssertionError("not inside a checkout");
  }

  @Override
  public void close() throws IOException {
    system.close();
    for (var proxy : proxies) {
      proxy.close();
    }
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
