package io.aiclearance.local;

import io.aiclearance.standins.aws.DynamoDb;
import io.aiclearance.standins.aws.EventBridgeStandIn;
import io.aiclearance.standins.aws.SecretsManagerStandIn;
import io.aiclearance.standins.aws.Sqs;
import io.aiclearance.standins.graph.GraphStandIn;
import io.aiclearance.standins.http.StandInOptions;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import io.aiclearance.standins.oidc.OidcStandIn;
import io.aiclearance.standins.okta.OktaStandIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Everything that the product talks to, on this machine. */
final class StandIns implements AutoCloseable {
  private final List<AutoCloseable> started = new ArrayList<>();
  final DynamoDb dynamoDb;
  final Sqs sqs;
  final SecretsManagerStandIn secrets;
  final EventBridgeStandIn bus;
  final OidcStandIn oidc;
  final JiraStandIn jira;
  final OktaStandIn okta;
  final GraphStandIn graph;

  StandIns(LocalOptions options, Clock clock) throws Exception {
    var ports = options.ports();
    var data = options.data();
    try {
      dynamoDb =
          opened(
              data.isPresent()
                  ? DynamoDb.onDisk(ports.dynamoDb(), data.get().resolve("dynamodb"))
                  : DynamoDb.inMemory(ports.dynamoDb()));
      sqs =
          opened(
              data.isPresent()
                  ? Sqs.onDisk(ports.sqs(), data.get().resolve("sqs"))
                  : Sqs.inMemory(ports.sqs()));
      secrets = opened(SecretsManagerStandIn.start(at(ports.secrets(), options, clock)));
      bus = opened(EventBridgeStandIn.start(at(ports.bus(), options, clock)));
      oidc = opened(OidcStandIn.start(at(ports.oidc(), options, clock)));
      okta = opened(OktaStandIn.start(at(ports.okta(), options, clock)));
      graph = opened(GraphStandIn.start(at(ports.graph(), options, clock)));
      var config = JiraStandInConfig.local(clock).onPort(ports.jira());
      jira =
          opened(JiraStandIn.start(data.isPresent() ? config.keepingDataIn(data.get()) : config));
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  private static StandInOptions at(int port, LocalOptions options, Clock clock) {
    return new StandInOptions(port, options.data().orElse(null), clock);
  }

  private <T extends AutoCloseable> T opened(T part) {
    started.add(part);
    return part;
  }

  @Override
  public void close() {
    for (var part : started.reversed()) {
      try {
        part.close();
      } catch (Exception e) {
        System.getLogger(StandIns.class.getName())
            .log(System.Logger.Level.WARNING, "a stand-in did not close", e);
      }
    }
  }
}
