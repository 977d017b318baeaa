package io.aiclearance.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names what a person sent from the portal panel: the same for the same person and client key. */
public record SubmissionId(String value) {
  private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public SubmissionId {
    if (!value.matches("[a-z0-9]{16,64}")) {
      throw new IllegalArgumentException("not a submission's id");
    }
  }

  /**
   * Eight characters that name it to people and in Jira, such as {@code 7K3F2A9Q}: none of them can
   * be taken for another.
   */
  public String reference() {
    var reference = new StringBuilder();
    var bits = new BigInteger(1, digest());
    for (var i = 0; i < 8; i++) {
      reference.append(READABLE.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    return reference.toString();
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
