package io.aiclearance.standins.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads HTTP/1.1 messages from a connection, keeping their bytes. */
final class RawInput {
  private static final int HEAD_LIMIT = 1024 * 1024;

  private final InputStream in;

  RawInput(InputStream in) {
    this.in = new BufferedInputStream(in, 16 * 1024);
  }

  /**
   * The next request, or nothing when the connection has ended.
   *
   * @param invite where an expected "100 Continue" goes
   */
  Optional<RawMessage> request(OutputStream invite) throws IOException {
    var head = head();
    if (head.isEmpty()) return Optional.empty();
    var message = head.get();
    if (message.hasToken("Expect", "100-continue")) {
      invite.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
      invite.flush();
    }
    if (message.hasToken("Transfer-Encoding", "chunked")) return Optional.of(chunked(message));
    return Optional.of(fixed(message, length(message).orElse(0)));
  }

  /** The final response to a request; interim ones are skipped. */
  RawMessage response(String method) throws IOException {
    var message = head().orElseThrow(() -> new EOFException("no answer"));
    if (message.status() < 200 && message.status() != 101) return response(method);
    if (method.equals("HEAD") || message.status() == 204 || message.status() == 304) return message;
    if (message.hasToken("Transfer-Encoding", "chunked")) return chunked(message);
    var length = length(message);
    return length.isPresent() ? fixed(message, length.get()) : rest(message);
  }

  private Optional<RawMessage> head() throws IOException {
    var bytes = new ByteArrayOutputStream(1024);
    var ends = 0;
    while (ends < 2) {
      var next = in.read();
      if (next < 0) {
        if (bytes.size() == 0) return Optional.empty();
        throw new EOFException("in the middle of a head");
      }
      bytes.write(next);
      if (next == '\n') ends++;
      else if (next != '\r') ends = 0;
      if (bytes.size() > HEAD_LIMIT) throw new IOException("endless head");
    }
    var lines = List.of(bytes.toString(ISO_8859_1).split("\r?\n"));
    return Optional.of(
        new RawMessage(
            lines.getFirst(),
            lines.subList(1, lines.size()),
            bytes.toByteArray(),
            new byte[0],
            new byte[0]));
  }

  private static Optional<Integer> length(RawMessage message) {
    return message.header("Content-Length").map(Integer::valueOf);
  }

  private RawMessage fixed(RawMessage head, int length) throws IOException {
    var body = in.readNBytes(length);
    if (body.length < length) throw new EOFException("in the middle of a body");
    return withBody(head, body, body);
  }

  /** A body that ends with its connection: the reader has to know. */
  private RawMessage rest(RawMessage head) throws IOException {
    var body = in.readAllBytes();
    var headers = new ArrayList<>(head.headers());
    headers.add("Connection: close");
    return new RawMessage(head.start(), headers, head.head(), body, body);
  }

  private RawMessage chunked(RawMessage head) throws IOException {
    var wire = new ByteArrayOutputStream();
    var body = new ByteArrayOutputStream();
    while (true) {
      var sizeLine = line(wire);
      var size = Integer.parseInt(sizeLine.split(";", 2)[0].strip(), 16);
      if (size == 0) break;
      var chunk = in.readNBytes(size);
      if (chunk.length < size) throw new EOFException("in the middle of a chunk");
      wire.write(chunk);
      body.write(chunk);
      line(wire);
    }
    while (!line(wire).isEmpty()) {} // trailers
    return withBody(head, wire.toByteArray(), body.toByteArray());
  }

  private String line(ByteArrayOutputStream wire) throws IOException {
    var text = new StringBuilder();
    while (true) {
      var next = in.read();
      if (next < 0) throw new EOFException("in the middle of a line");
      wire.write(next);
      if (next == '\n') return text.toString();
      if (next != '\r') text.append((char) next);
    }
  }

  private static RawMessage withBody(RawMessage head, byte[] wire, byte[] body) {
    return new RawMessage(head.start(), head.headers(), head.head(), wire, body);
  }
}
