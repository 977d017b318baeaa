package io.aiclearance.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A body's text, or why there is none. */
sealed interface RawBody {
  record Text(String text) implements RawBody {}

  record TooLarge() implements RawBody {}

  record Unreadable(String detail) implements RawBody {}

  /**
   * @param base64 whether API Gateway took the body for binary and encoded it
   */
  static RawBody of(@Nullable String body, boolean base64, int mostBytes) {
    if (body == null) {
      return new Text("");
    }
    if (body.length() > mostBytes * 4 / 3 + 4) {
      return new TooLarge();
    }
    if (!base64) {
      return body.getBytes(StandardCharsets.UTF_8).length > mostBytes
          ? new TooLarge()
          : new Text(body);
    }
    try {
      var bytes = Base64.getDecoder().decode(body);
      return bytes.length > mostBytes
          ? new TooLarge()
          : new Text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new Unreadable("The body is not UTF-8 text.");
    } catch (IllegalArgumentException e) {
      return new Unreadable("The body is not what its encoding says.");
    }
  }
}
