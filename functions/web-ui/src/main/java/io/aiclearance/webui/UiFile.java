package io.aiclearance.webui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of the web UI.
 *
 * @param compressed by gzip, where the build has made that
 */
record UiFile(String type, byte[] bytes, Optional<byte[]> compressed) {
  /** Weak: it is the same for the file and its compressed copy. */
  String tag() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param ifNoneMatch the header that names what a browser has; empty: nothing
   */
  boolean isKnownAs(String ifNoneMatch) {
    var name = tag().substring(2);
    return ifNoneMatch.getBytes(ISO_8859_1).length < 2_000
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(name));
  }
}
