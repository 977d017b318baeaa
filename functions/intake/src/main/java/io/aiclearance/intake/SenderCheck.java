package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a delivery comes from somebody who knows the secret, the one in use or the one before it;
 * in constant time, and never where there is no secret (R3.1).
 */
final class SenderCheck {
  private static final String PREFIX = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";

  private final Supplier<Map<String, String>> secret;

  SenderCheck(Supplier<Map<String, String>> secret) {
    this.secret = secret;
  }

  /** The sender is told of a refusal only that it is one; the log says which. */
  enum Verdict {
    VERIFIED,
    UNSIGNED,
    WRONG,
    NO_SECRET
  }

  Verdict check(Delivery delivery) {
    if (delivery.signature().isEmpty() && delivery.secret().isEmpty()) {
      return Verdict.UNSIGNED;
    }
    var secrets = secrets();
    if (secrets.isEmpty()) {
      return Verdict.NO_SECRET;
    }
    return passes(delivery, secrets) ? Verdict.VERIFIED : Verdict.WRONG;
  }

  private static boolean passes(Delivery delivery, List<String> secrets) {
    // who signs is judged by the signature, whatever else is sent along
    if (delivery.signature().isPresent()) {
      var claimed = digest(delivery.signature().get());
      return claimed.isPresent()
          && any(secrets, key -> same(hmac(key, delivery.body()), claimed.get()));
    }
    var sent = delivery.secret().filter(text -> !text.isBlank());
    return sent.isPresent() && any(secrets, key -> same(print(key), print(sent.get())));
  }

  private List<String> secrets() {
    var values = secret.get();
    return Stream.of("current", "previous")
        .flatMap(name -> Stream.ofNullable(values.get(name)))
        .filter(value -> !value.isBlank())
        .toList();
  }

  private interface Check {
    boolean holds(String key);
  }

  /** Tries every secret, so that the time taken does not say which one was right. */
  private static boolean any(List<String> secrets, Check check) {
    var passed = false;
    for (var secret : secrets) {
      passed |= check.holds(secret);
    }
    return passed;
  }

  private static Optional<byte[]> digest(String header) {
    if (!header.matches(PREFIX + "[0-9a-fA-F]{64}")) {
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().parseHex(header.substring(PREFIX.length())));
  }

  private static boolean same(byte[] expected, byte[] claimed) {
    return MessageDigest.isEqual(expected, claimed);
  }

  /** Of one length for every secret, so that a secret's own does not show. */
  private static byte[] print(String secret) {
    return hmac(secret, new byte[0]);
  }

  private static byte[] hmac(String key, byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
