package io.aiclearance.api.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * All steps of an import, in the order in which they are taken.
 *
 * @param governanceVersion under which it was planned
 */
record Plan(List<Step> steps, long governanceVersion) {
  Plan {
    steps = List.copyOf(steps);
  }

  /** The same for the same file over the same versions, and for nothing else. */
  String id() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update(
          (GovernanceFile.FORMAT + "@" + governanceVersion).getBytes(StandardCharsets.UTF_8));
      for (var step : steps) {
        hash.update((byte) '\n');
        hash.update(step.fingerprint().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  int count(Step.Needed needed) {
    return (int) steps.stream().filter(step -> step.needed() == needed).count();
  }
}
