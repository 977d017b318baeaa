package io.aiclearance.api.http;

import java.util.HashMap;
import java.util.Map;

/**
 * What a call comes to.
 *
 * @param body written as JSON
 */
public record Answer(int status, Object body, Map<String, String> headers) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(Object body) {
    return new Answer(200, body, Map.of());
  }

  /** The same as something new that is there from now on. */
  public Answer created(String location) {
    return new Answer(201, body, headers).with("location", location);
  }

  public Answer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more);
  }

  /** Says which version it shows. */
  public Answer tagged(long version) {
    return with("etag", VersionTag.of(version));
  }

  public static Answer of(Problem problem) {
    return new Answer(
        problem.status(),
        problem,
        problem.retryAfter() == null
            ? Map.of()
            : Map.of("retry-after", problem.retryAfter().toString()));
  }
}
