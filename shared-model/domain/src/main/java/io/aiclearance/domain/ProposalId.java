package io.aiclearance.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Names a proposed change of governance. */
public record ProposalId(String value) {
  private static final int BYTES = 10;

  public ProposalId {
    Identifiers.requireShape("proposal id", value, Identifiers.SLUG);
  }

  /** The same for what one person proposes for a record's version at one moment. */
  public static ProposalId of(EntityRef record, long version, AccountId by, Instant at) {
    var text = record + "\n" + version + "\n" + by + "\n" + at;
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new ProposalId(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
