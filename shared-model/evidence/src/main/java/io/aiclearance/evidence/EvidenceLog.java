package io.aiclearance.evidence;

import java.util.Optional;

/** The port to the stored chain. */
public interface EvidenceLog {
  /** Where the chain was seen to end: a hint that may lag behind the blocks. */
  Head head();

  /** Read consistently. */
  Optional<Block> block(long number);

  /**
   * Whether the block was appended; false where somebody else appended one of that number first.
   */
  boolean append(Block block);

  /** Records where the chain ends, unless a later end is recorded already. */
  void advance(Head head);
}
