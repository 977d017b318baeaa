package io.aiclearance.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to be made of one of a site's APIs. */
final class Call {
  /** Which of a site's APIs, and where it begins. */
  enum Api {
    PLATFORM("/rest/api/3/"),
    SERVICE_DESK("/rest/servicedeskapi/"),
    FORMS("/");

    private final String start;

    Api(String start) {
      this.start = start;
    }
  }

  private static final String USUAL_PERMISSION =
      "let it browse, comment on and transition the project's issues, and browse users and groups";

  private final Api api;
  private final String method;
  private final String path;
  private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
  private final byte @Nullable [] body;
  private final boolean writes;
  private boolean slow = false;
  private @Nullable Deadline deadline;
  private String permission = USUAL_PERMISSION;

  private Call(Api api, String method, @Nullable JsonNode body, boolean writes, String[] segments) {
    this.api = api;
    this.method = method;
    this.path = api.start + path(segments);
    this.body = body == null ? null : body.toString().getBytes(UTF_8);
    this.writes = writes;
  }

  static Call get(String... segments) {
    return get(Api.PLATFORM, segments);
  }

  static Call get(Api api, String... segments) {
    return new Call(api, "GET", null, false, segments);
  }

  static Call post(JsonNode body, String... segments) {
    return post(Api.PLATFORM, body, segments);
  }

  static Call post(Api api, JsonNode body, String... segments) {
    return new Call(api, "POST", body, true, segments);
  }

  static Call put(JsonNode body, String... segments) {
    return new Call(Api.PLATFORM, "PUT", body, true, segments);
  }

  /** A question that is too long for an address; it changes nothing. */
  static Call ask(JsonNode body, String... segments) {
    return new Call(Api.PLATFORM, "POST", body, false, segments);
  }

  Call with(String name, Object value) {
    query.add(encode(name) + "=" + encode(value.toString()));
    return this;
  }

  /** What to do where the account may not, in words that follow a colon. */
  Call orElse(String whatToDo) {
    permission = whatToDo;
    return this;
  }

  /** Jira takes longer over it, as over what opens an issue. */
  Call slow() {
    slow = true;
    return this;
  }

  /** One of several calls, which have to be done by then. */
  Call within(Deadline all) {
    deadline = all;
    return this;
  }

  Api api() {
    return api;
  }

  String method() {
    return method;
  }

  String pathAndQuery() {
    return path + query;
  }

  Optional<byte[]> body() {
    return Optional.ofNullable(body);
  }

  boolean writes() {
    return writes;
  }

  /** Until when it has to be done that is sent now. */
  Deadline deadline(Duration usual) {
    var own = Deadline.in(slow ? usual.multipliedBy(2) : usual);
    return deadline == null || deadline.nanoTime() - own.nanoTime() > 0 ? own : deadline;
  }

  String permission() {
    return permission;
  }

  private static String path(String... segments) {
    return Arrays.stream(segments).map(Call::encode).collect(Collectors.joining("/"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
