package io.aiclearance.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what a person sent from the portal panel: the same for the same person and client key. */
public record SubmissionId(String value) {
  public SubmissionId {
    if (!value.matches("[a-z0-9]{16,64}")) {
      throw new IllegalArgumentException("not a submission's id");
    }
  }

  /**
   * @param clientKey what the person's program calls this attempt, so that it can be sent again
   */
  public static SubmissionId of(AccountId person, String clientKey) {
    try {
      var text = person.value() + "\n" + clientKey;
      return new SubmissionId(
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
