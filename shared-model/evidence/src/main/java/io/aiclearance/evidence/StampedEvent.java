package io.aiclearance.evidence;

/**
 * An event as it is written with its change, before the chain has it.
 *
 * @param content the event's canonical form
 * @param contentHash SHA-256 of it, in hex
 * @param intakeMac the keyed stamp of whoever committed the change
 */
public record StampedEvent(String content, String contentHash, String intakeMac, String macKeyId) {

  /** Whether nothing of the event was altered since it was committed. */
  boolean genuine(MacKeys keys) {
    return Hashes.same(Hashes.sha256Hex(content), contentHash)
        && keys.verify(macKeyId, contentHash, intakeMac);
  }
}
