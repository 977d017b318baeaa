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

  private final Sender sender;

  Calls(Sender sender) {
    this.sender = sender;
  }

  /** Until when several calls that belong together, beginning now, have to be done. */
  Deadline forSeveral() {
    return sender.forSeveral();
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
    return switch (sender.send(call)) {
      case Result.NotSent(var failure) -> failure.as();
      case Result.NoAnswer(var wasSent, var why) ->
          new JiraAnswer.Unavailable<>(call.writes() && wasSent, why);
      case Result.Answered(var response) when response.statusCode() / 100 == 2 ->
          value(call, response, reader);
      case Result.Answered(var response) -> Failures.of(response, call);
    };
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
