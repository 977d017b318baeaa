package io.aiclearance.standins.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer; several headers may have the same name. */
public record Reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {
  public static Reply json(int status, Object body) {
    return new Reply(status, List.of(), Json.bytes(body)).with("Content-Type", "application/json");
  }

  public static Reply empty(int status) {
    return new Reply(status, List.of(), new byte[0]);
  }

  public Reply with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.removeIf(header -> header.getKey().equals("Content-Type") && name.equals("Content-Type"));
    more.add(Map.entry(name, value));
    return new Reply(status, more, body);
  }
}
