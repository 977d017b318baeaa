package io.aiclearance.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what a person sent from the portal panel: the same for the same person and client key. */
public record SubmissionId(String value) {
  private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public SubmissionId {
    if (!value.matches("[a-z0-9]{16,64}")) {
      throw new IllegalArgumentException("not a submission's id");
    }
  }

  /**
   * @param clientKey what the person's program calls this attempt, so that it can be sent again
   */
  public static SubmissionId of(AccountId person, String clientKey) {
    return new SubmissionId(HexFormat.of().formatHex(digest(person.value() + "\n" + clientKey)));
  }

  /**
   * Eight characters that name it to people and in Jira, such as {@code 7K3F2A9Q}: none of them can
   * be taken for another.
   */
  public String reference() {
    var reference = new StringBuilder();
    var bits = new BigInteger(1, digest(value));
    for (var i = 0; i < 8; i++) {
      reference.append(READABLE.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    return reference.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
