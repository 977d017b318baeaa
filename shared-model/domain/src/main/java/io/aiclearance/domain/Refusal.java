package io.aiclearance.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a command changes nothing.
 *
 * @param rule the name of the rule that refused
 * @param text a sentence for the person who asked, saying what to do next
 * @param openGrant the grant that stands in the way, if that is the reason (R4.2)
 */
public record Refusal(Kind kind, String rule, String text, @Nullable GrantId openGrant)
    implements Ruling {
  public Refusal(Kind kind, String rule, String text) {
    this(kind, rule, text, null);
  }

  /** What sort of refusal it is; authorization comes before state (R2.5). */
  public enum Kind {
    NOT_FOUND,
    FORBIDDEN,
    CONFLICT,
    INVALID
  }
}
