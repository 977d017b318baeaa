package io.aiclearance.api.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import io.aiclearance.evidence.SealedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads entries of the chain, the newest first. */
public final class ReadEvidence {
  private final SealedLines chain;

  public ReadEvidence(SealedLines chain) {
    this.chain = chain;
  }

  /**
   * Some of the chain.
   *
   * @param nextBefore what to ask for next; 0 where there is nothing more
   */
  public record Slice(List<SealedEntry> entries, long nextBefore) {
    public Slice {
      entries = List.copyOf(entries);
    }
  }

  public Slice newest(int limit) {
    var head = chain.head();
    return back(head.block(), Long.MAX_VALUE, limit);
  }

  /** Entries with a smaller {@code seq} than this. */
  public Slice before(long seq, int limit) {
    return chain
        .blockOf(seq - 1)
        .map(block -> back(block, seq, limit))
        .orElse(new Slice(List.of(), 0));
  }

  /** Empty where the chain has no such entry, or none that can be read as one. */
  public Optional<SealedEntry> entry(long seq) {
    return chain
        .blockOf(seq)
        .flatMap(chain::lines)
        .flatMap(
            lines ->
                lines.stream()
                    .map(ReadEvidence::parse)
                    .flatMap(Optional::stream)
                    .filter(entry -> entry.seq() == seq)
                    .findFirst());
  }

  private Slice back(long fromBlock, long before, int limit) {
    var entries = new ArrayList<SealedEntry>();
    for (var block = fromBlock; block > 0 && entries.size() < limit; block--) {
      chain.lines(block).orElse(List.of()).reversed().stream()
          .map(ReadEvidence::parse)
          .flatMap(Optional::stream)
          .filter(entry -> entry.seq() < before)
          .limit(limit - entries.size())
          .forEach(entries::add);
    }
    var last = entries.isEmpty() ? 1 : entries.getLast().seq();
    return new Slice(entries, last > 1 ? last : 0);
  }

  /** What is not an entry any more is left out here; verification names it. */
  private static Optional<SealedEntry> parse(String line) {
    try {
      return Optional.of(SealedEntry.parse(line));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }
}
