package io.aiclearance.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to be made: a GET, or a POST where it has a body. */
final class Call {
  private final String path;
  private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
  private final byte @Nullable [] body;

  private Call(String path, byte @Nullable [] body) {
    this.path = path;
    this.body = body;
  }

  static Call get(String... segments) {
    return new Call(path(segments), null);
  }

  static Call post(JsonNode body, String... segments) {
    return new Call(path(segments), body.toString().getBytes(UTF_8));
  }

  Call with(String name, Object value) {
    query.add(encode(name) + "=" + encode(value.toString()));
    return this;
  }

  String pathAndQuery() {
    return path + query;
  }

  Optional<byte[]> body() {
    return Optional.ofNullable(body);
  }

  boolean writes() {
    return body != null;
  }

  private static String path(String... segments) {
    return Arrays.stream(segments)
        .map(Call::encode)
        .collect(Collectors.joining("/", "/rest/api/3/", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
