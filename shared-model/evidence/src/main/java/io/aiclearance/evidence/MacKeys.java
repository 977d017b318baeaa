package io.aiclearance.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that stamp and seal evidence: one writes, all of them verify, so that they can rotate.
 *
 * <p>A key is SHA-256 over a label and its secret text, so a secret used elsewhere makes no valid
 * stamp here.
 */
public final class MacKeys {
  private static final byte[] LABEL =
      "ai-clearance evidence mac v1\n".getBytes(StandardCharsets.UTF_8);

  private final String current;
  private final Map<String, byte[]> keys;

  private MacKeys(String current, Map<String, byte[]> keys) {
    this.current = current;
    this.keys = keys;
  }

  /**
   * @param secret {@code {"current":"k2","k1":"…","k2":"…"}}: secret texts by key id, and which
   *     writes
   */
  public static MacKeys of(Map<String, String> secret) {
    var keys = new HashMap<String, byte[]>();
    secret.forEach(
        (id, text) -> {
          if (!id.equals("current") && !text.isEmpty()) {
            keys.put(id, Hashes.sha256(LABEL, text.getBytes(StandardCharsets.UTF_8)));
          }
        });
    var current = secret.get("current");
    if (current == null || !keys.containsKey(current)) {
      throw new IllegalStateException("the evidence secret names no current key that it holds");
    }
    return new MacKeys(current, Map.copyOf(keys));
  }

  String current() {
    return current;
  }

  boolean knows(String keyId) {
    return keys.containsKey(keyId);
  }

  /** Whether the MAC over the hash was made with that key; false where the key is not known. */
  boolean verify(String keyId, String hashHex, String mac) {
    return mac(keyId, hashHex).filter(expected -> Hashes.same(expected, mac)).isPresent();
  }

  /** Empty where the key is not known here. */
  Optional<String> mac(String keyId, String hashHex) {
    return Optional.ofNullable(keys.get(keyId)).map(key -> Hashes.hmacHex(key, hashHex));
  }
}
