package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells deliveries apart: by Jira's identifier, which is not signed, and by the body, which is; by
 * the body alone where there is no identifier.
 */
record DeliveryKey(String value) {
  static DeliveryKey of(Delivery delivery) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var bodyHash = sha.digest(delivery.body());
      sha.update(bodyHash);
      delivery.identifier().ifPresent(identifier -> sha.update(identifier.getBytes(UTF_8)));
      return new DeliveryKey(HexFormat.of().formatHex(sha.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
