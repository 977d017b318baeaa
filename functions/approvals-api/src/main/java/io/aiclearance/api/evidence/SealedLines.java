package io.aiclearance.api.evidence;

import io.aiclearance.evidence.Head;
import java.util.List;
import java.util.Optional;

/** The port to the stored chain's lines as they are, for readers who trust nothing. */
public interface SealedLines {
  Head head();

  /** The entries of a block, counted from 1; empty where it is not there. */
  Optional<List<String>> lines(long block);

  /** The block that holds an entry. */
  Optional<Long> blockOf(long seq);
}
