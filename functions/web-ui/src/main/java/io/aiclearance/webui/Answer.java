package io.aiclearance.webui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** What goes back to the browser. */
record Answer(int status, Map<String, String> headers, byte[] body) {
  Answer {
    headers = Map.copyOf(headers);
  }

  /** One sentence for whoever reads it. */
  static Answer sentence(int status, String text) {
    return new Answer(
        status,
        Map.of("content-type", "text/plain; charset=utf-8", "cache-control", "no-store"),
        text.getBytes(UTF_8));
  }

  Answer with(String header, String value) {
    return with(Map.of(header, value));
  }

  Answer with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }

  /** The same without what a body is and holds. */
  Answer emptied(int otherStatus) {
    return new Answer(otherStatus, headers, new byte[0]);
  }
}
