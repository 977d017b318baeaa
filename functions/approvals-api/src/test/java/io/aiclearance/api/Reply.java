package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a call answered. */
record Reply(APIGatewayV2HTTPResponse response, JsonNode body) {
  static Reply of(APIGatewayV2HTTPResponse response) {
    try {
      return new Reply(response, new ObjectMapper().readTree(response.getBody()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  int status() {
    return response.getStatusCode();
  }

  String header(String name) {
    return String.valueOf(response.getHeaders().get(name));
  }

  String text(String pointer) {
    return body.at(pointer).asText();
  }

  @CanIgnoreReturnValue
  Reply is(int status) {
    assertEquals(status, status(), response.getBody());
    return this;
  }

  @CanIgnoreReturnValue
  Reply isProblem(int status, String word) {
    assertEquals(status, status(), response.getBody());
    assertEquals("urn:ai-clearance:problem:" + word, text("/type"));
    assertEquals("application/problem+json", header("content-type"));
    return this;
  }

  /** One field of each item. */
  List<String> each(String list, String field) {
    return StreamSupport.stream(body.path(list).spliterator(), false)
        .map(item -> item.at(field).asText())
        .toList();
  }
}
