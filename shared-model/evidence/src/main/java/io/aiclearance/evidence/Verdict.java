package io.aiclearance.evidence;

import java.util.Locale;

/** What verification found (R7.3). */
public sealed interface Verdict {
  /**
   * Every entry from {@code fromSeq} to {@code toSeq} is as it was sealed.
   *
   * @param lastHash what the next entry's {@code prevHash} must be
   */
  record Intact(long checked, long fromSeq, long toSeq, String lastHash) implements Verdict {}

  /**
   * The chain is not what was sealed.
   *
   * @param seq the first entry that is wrong, or is missing
   */
  record Broken(long seq, Flaw flaw) implements Verdict {}

  /** What is wrong with an entry. */
  enum Flaw {
    NOT_CANONICAL,
    SEQ_GAP,
    PREV_HASH,
    ENTRY_HASH,
    ENTRY_MAC,
    CONTENT_HASH,
    INTAKE_MAC,
    DUPLICATE_EVENT,
    /** An entity's event is missing, or is not the one that the next names. */
    EVENT_GAP,
    UNKNOWN_KEY,
    /** The chain ends before its head says. */
    TRUNCATED,
    /** The head is not ours, or is not that of this chain. */
    HEAD;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
