package io.aiclearance.api.http;

import java.util.Optional;

/**
 * A stored version as an entity tag says it: {@code "7"}, and {@code "0"} of what is not stored.
 */
public final class VersionTag {
  private VersionTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Why a change is not made: the call does not say which version it has seen, or another one. */
  public static Optional<Problem> unlessSeen(Call call, long version) {
    var seen = call.header("if-match");
    if (seen.isEmpty()) {
      return Optional.of(Problems.versionRequired());
    }
    return seen.get().strip().equals(of(version))
        ? Optional.empty()
        : Optional.of(Problems.staleVersion());
  }
}
