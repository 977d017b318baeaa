package io.aiclearance.standins.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.util.UUID;
import java.util.function.BiFunction;

/** The AWS JSON 1.1 protocol: operations by X-Amz-Target, typed errors as 400. */
final class AwsJson {
  private AwsJson() {}

  static Reply answer(Incoming request, BiFunction<String, ObjectNode, AwsAnswer> operations) {
    var target = request.header("X-Amz-Target").orElse("");
    var operation = target.substring(target.lastIndexOf('.') + 1);
    var input = Json.read(request.body());
    var answer =
        input.isEmpty()
            ? new AwsAnswer.Refused("SerializationException", "The body is not a JSON object.")
            : operations.apply(operation, input.get());
    var reply =
        switch (answer) {
          case AwsAnswer.Done(var body) -> Reply.json(200, body);
          case AwsAnswer.Refused(var type, var message) ->
              Reply.json(400, Json.object().put("__type", type).put("Message", message))
                  .with("x-amzn-ErrorType", type);
        };
    return reply
        .with("Content-Type", "application/x-amz-json-1.1")
        .with("x-amzn-RequestId", UUID.randomUUID().toString());
  }
}
