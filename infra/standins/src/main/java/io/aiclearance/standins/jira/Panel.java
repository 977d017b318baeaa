package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/**
 * The switches over HTTP, for whoever has no hold of the object: {@code /__standin/…}.
 *
 * <p>It asks nobody to sign in, and works during an outage.
 */
final class Panel {
  static final String PATH = "/__standin/";

  private final JiraStandIn jira;

  Panel(JiraStandIn jira) {
    this.jira = jira;
  }

  Answer answer(Incoming incoming) {
    try {
      var body = incoming.body().isBlank() ? Json.object() : Json.MAPPER.readTree(incoming.body());
      return switch (incoming.method() + " " + incoming.path().substring(PATH.length())) {
        case "GET behaviour" -> behaviour();
        case "PUT behaviour" -> {
          jira.behave(BehaviourJson.read(body, jira.behaviour()));
          yield behaviour();
        }
        case "DELETE behaviour" -> {
          jira.behave(Behaviour.USUAL);
          yield behaviour();
        }
        case "PUT outage" -> {
          jira.outage(body.path("on").asBoolean());
          yield Answer.empty(204);
        }
        case "POST late-fields" -> Answer.ok(Json.object().put("filled", jira.fillInNow()));
        case "POST faults" -> fault(body);
        case "DELETE tokens" -> {
          jira.revokeTokens();
          yield Answer.empty(204);
        }
        case "GET webhooks" -> webhooks();
        default -> Answer.error(404, "There is no such switch.");
      };
    } catch (IOException | RuntimeException notUnderstood) {
      return Answer.error(400, String.valueOf(notUnderstood.getMessage()));
    }
  }

  private Answer behaviour() {
    return Answer.ok(BehaviourJson.write(jira.behaviour()));
  }

  private Answer fault(JsonNode body) {
    Fault fault =
        switch (body.path("fault").asText()) {
          case "throttled" ->
              new Fault.Throttled(
                  BehaviourJson.time(body.path("retryAfter"), Duration.ofSeconds(1)),
                  body.path("reason").asText(WriteLimits.REASON));
          case "server-error" -> new Fault.ServerError(body.path("status").asInt(503));
          case "connection-dropped" -> new Fault.ConnectionDropped();
          case "answer-lost" -> new Fault.AnswerLost();
          case "transition-conflict" -> new Fault.TransitionConflict();
          default -> throw new IllegalArgumentException("There is no such fault.");
        };
    if (body.has("method") || body.has("path")) {
      jira.answerNext(fault, body.path("method").asText(), body.path("path").asText());
    } else {
      jira.answerNext(fault);
    }
    return Answer.empty(204);
  }

  private Answer webhooks() {
    return Answer.ok(
        jira.deliveries().stream()
            .map(
                delivery ->
                    Json.object()
                        .put("identifier", delivery.identifier())
                        .put("event", delivery.event())
                        .put("issueKey", delivery.issueKey())
                        .put("attempts", delivery.attempts().size())
                        .put("state", delivery.state().name()))
            .collect(Json.toArray()));
  }
}
