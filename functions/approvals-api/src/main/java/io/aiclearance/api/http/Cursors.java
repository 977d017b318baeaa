package io.aiclearance.api.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns places in lists into cursors and back. A cursor is signed together with its scope, so that
 * one of another list, filter or person is none here.
 */
public final class Cursors {
  private static final int LONGEST = 2_048;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 32;

  private final Supplier<String> secret;

  /**
   * @param secret asked at every use
   */
  public Cursors(Supplier<String> secret) {
    this.secret = secret;
  }

  public String write(String position, String scope) {
    var place = position.getBytes(StandardCharsets.UTF_8);
    var mac = mac(position, scope);
    var both = new byte[MAC_BYTES + place.length];
    System.arraycopy(mac, 0, both, 0, MAC_BYTES);
    System.arraycopy(place, 0, both, MAC_BYTES, place.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /** The place that the cursor was made of; empty where it was not made here for this scope. */
  public Optional<String> read(String cursor, String scope) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    byte[] both;
    try {
      both = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (both.length < MAC_BYTES) {
      return Optional.empty();
    }
    var position = new String(both, MAC_BYTES, both.length - MAC_BYTES, StandardCharsets.UTF_8);
    var claimed = Arrays.copyOf(both, MAC_BYTES);
    return MessageDigest.isEqual(claimed, mac(position, scope))
        ? Optional.of(position)
        : Optional.empty();
  }

  private byte[] mac(String position, String scope) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      // the length keeps the end of a scope from passing for the start of a place
      mac.update(
          (scope.length() + "\n" + scope + "\n" + position).getBytes(StandardCharsets.UTF_8));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
