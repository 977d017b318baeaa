package io.aiclearance.standins.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A HTTP/1.1 message, byte for byte.
 *
 * @param start the request or status line
 * @param headers the header lines
 * @param head all bytes before the body
 * @param wireBody the body as it was sent, chunk sizes included
 * @param body its content
 */
record RawMessage(String start, List<String> headers, byte[] head, byte[] wireBody, byte[] body) {

  Optional<String> header(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  boolean hasToken(String name, String token) {
    return header(name).filter(value -> value.toLowerCase(Locale.ROOT).contains(token)).isPresent();
  }

  /** Whether the connection ends with this message. */
  boolean isLast() {
    return hasToken("Connection", "close")
        || (start.contains("HTTP/1.0") && !hasToken("Connection", "keep-alive"));
  }

  String method() {
    return start.substring(0, start.indexOf(' '));
  }

  String path() {
    var from = start.indexOf(' ') + 1;
    var target = start.substring(from, start.indexOf(' ', from));
    var query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  int status() {
    var from = start.indexOf(' ') + 1;
    return Integer.parseInt(start.substring(from, from + 3));
  }

  void writeTo(OutputStream out) throws IOException {
    // in one piece, so that it leaves in as few packets as it can
    var bytes = new byte[head.length + wireBody.length];
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(wireBody, 0, bytes, head.length, wireBody.length);
    out.write(bytes);
    out.flush();
  }

  /** Without the offer to speak HTTP/2, which is for the proxy itself and is declined. */
  RawMessage withoutUpgrade() {
    if (header("Upgrade").isEmpty()) return this;
    var kept =
        headers.stream()
            .filter(
                line ->
                    !line.toLowerCase(Locale.ROOT)
                        .matches("(upgrade|http2-settings|connection):.*"))
            .toList();
    var text = new StringBuilder(start).append("\r\n");
    kept.forEach(line -> text.append(line).append("\r\n"));
    var bytes = text.append("\r\n").toString().getBytes(ISO_8859_1);
    return new RawMessage(start, kept, bytes, wireBody, body);
  }
}
