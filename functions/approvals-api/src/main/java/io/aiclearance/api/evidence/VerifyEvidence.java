package io.aiclearance.api.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import io.aiclearance.evidence.Head;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.SealedEntry;
import io.aiclearance.evidence.Verdict;
import io.aiclearance.evidence.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks a range of the chain, entry by entry (R7.3). */
public final class VerifyEvidence {
  /** As many as are checked well within the function's time. */
  static final int MOST_ENTRIES = 20_000;

  private static final int MOST_UNSEALED = 100;

  /** Longer than the relay's sweep needs to seal what the stream lost. */
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(15);

  private final SealedLines chain;
  private final UnsealedSince unsealed;
  private final Supplier<MacKeys> keys;

  public VerifyEvidence(SealedLines chain, UnsealedSince unsealed, Supplier<MacKeys> keys) {
    this.chain = chain;
    this.unsealed = unsealed;
    this.keys = keys;
  }

  /**
   * What was found.
   *
   * @param fromSeq the first entry that was checked
   * @param complete whether the range was checked to its end; otherwise it is to be gone on with
   *     after the verdict's last entry
   * @param unsealed how many events wait to be sealed for longer than they should
   */
  public record Finding(long fromSeq, Verdict verdict, boolean complete, int unsealed) {}

  /**
   * @param fromSeq the first entry to check, from 1; its block's entries before it are checked too
   * @param toSeq the last one; what is beyond the chain's end does not count
   */
  public Finding verify(long fromSeq, long toSeq, Instant now) {
    var overdue = unsealed.count(now.minus(SEALED_WITHIN), MOST_UNSEALED);
    var head = chain.head();
    // from the start there is nothing to search, which a missing block could mislead
    var block = fromSeq == 1 ? Optional.of(1L) : chain.blockOf(fromSeq);
    if (block.isEmpty()) {
      var verdict =
          fromSeq > head.size()
              ? new Verdict.Intact(0, fromSeq, fromSeq - 1, head.hash())
              : new Verdict.Broken(fromSeq, Verdict.Flaw.TRUNCATED);
      return new Finding(fromSeq, verdict, true, overdue);
    }
    return jointBefore(block.get())
        .map(joint -> check(joint, block.get(), toSeq, head, overdue))
        .orElseGet(
            () ->
                new Finding(
                    fromSeq, new Verdict.Broken(fromSeq, Verdict.Flaw.PREV_HASH), true, overdue));
  }

  private Finding check(Joint joint, long fromBlock, long toSeq, Head head, int overdue) {
    var first = joint.nextSeq();
    var last = Math.min(toSeq, first + MOST_ENTRIES - 1);
    var verifier = new Verifier(keys.get(), first, joint.hash());
    var seq = first;
    for (var number = fromBlock; ; number++) {
      var lines = chain.lines(number);
      // the head may lag behind the blocks, and a block before it may be missing
      if (lines.isEmpty() && number > head.block()) {
        return new Finding(first, verifier.verdict(head), true, overdue);
      }
      for (var line : lines.orElse(List.of())) {
        if (seq > last) {
          return new Finding(first, verifier.verdict(), last == toSeq, overdue);
        }
        if (!verifier.check(line)) {
          return new Finding(first, verifier.verdict(), true, overdue);
        }
        seq++;
      }
    }
  }

  /** Where a block joins the chain: checking begins there. */
  private Optional<Joint> jointBefore(long block) {
    if (block == 1) {
      return Optional.of(new Joint(Head.GENESIS.hash(), 1));
    }
    return chain
        .lines(block - 1)
        .filter(lines -> !lines.isEmpty())
        .flatMap(lines -> Joint.after(lines.getLast()));
  }

  private record Joint(String hash, long nextSeq) {
    static Optional<Joint> after(String line) {
      try {
        var entry = SealedEntry.parse(line);
        return Optional.of(new Joint(entry.entryHash(), entry.seq() + 1));
      } catch (NotCanonical e) {
        return Optional.empty();
      }
    }
  }
}
