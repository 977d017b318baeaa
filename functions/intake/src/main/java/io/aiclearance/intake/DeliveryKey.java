package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells deliveries apart: by Jira's identifier, which is not signed, and by the body, which is. */
record DeliveryKey(String value) {
  static DeliveryKey of(String identifier, byte[] body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var bodyHash = sha.digest(body);
      sha.update(bodyHash);
      return new DeliveryKey(HexFormat.of().formatHex(sha.digest(identifier.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
