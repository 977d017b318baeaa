package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.jira.Exchange.Result;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Makes calls and says in the product's words what came of them. */
final class Calls {
  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final int UNAUTHORIZED = 401;

  private final Exchange exchange;
  private final JiraCredentials.Source credentials;

  Calls(Exchange exchange, JiraCredentials.Source credentials) {
    this.exchange = exchange;
    this.credentials = credentials;
  }

  <T> JiraAnswer<T> read(Call call, Class<T> type) {
    return answer(call, content -> JSON.readValue(content, type));
  }

  <T> JiraAnswer<T> read(Call call, TypeReference<T> type) {
    return answer(call, content -> JSON.readValue(content, type));
  }

  JiraAnswer<JsonNode> read(Call call) {
    return read(call, JsonNode.class);
  }

  /** For calls whose answer says nothing more than that it worked. */
  JiraAnswer<Done> run(Call call) {
    return answer(call, _ -> Done.DONE);
  }

  private interface Reader<T> {
    T read(byte[] content) throws IOException;
  }

  private <T> JiraAnswer<T> answer(Call call, Reader<T> reader) {
    return switch (send(call)) {
      case Result.NoAnswer(var wasSent, var why) ->
          new JiraAnswer.Unavailable<>(call.writes() && wasSent, why);
      case Result.Answered(var response) when response.statusCode() / 100 == 2 ->
          value(call, response, reader);
      case Result.Answered(var response) -> Failures.of(response, call.writes());
    };
  }

  private Result send(Call call) {
    var used = credentials.current();
    var result = exchange.send(call, used.basic());
    if (result instanceof Result.Answered(var response) && response.statusCode() == UNAUTHORIZED) {
      var renewed = credentials.renewed();
      // a refused call had no effect, so it may be made again
      return renewed.equals(used) ? result : exchange.send(call, renewed.basic());
    }
    return result;
  }

  private static <T> JiraAnswer<T> value(
      Call call, HttpResponse<byte[]> response, Reader<T> reader) {
    try {
      var value = reader.read(response.body());
      if (value != null) {
        return new JiraAnswer.Value<>(value);
      }
    } catch (IOException | RuntimeException unreadable) {
      // said below, without the parser's message, which quotes what it could not read
    }
    return new JiraAnswer.Unavailable<>(call.writes(), "The answer was not Jira's.");
  }
}
