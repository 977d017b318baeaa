package io.aiclearance.evidence;

import java.util.List;

/**
 * Where the chain ends.
 *
 * @param block the last block's number; 0 where there is none
 * @param size how many entries there are
 * @param hash the last entry's hash; 64 zeros where there is none
 * @param frontier as in {@link Block}
 */
public record Head(long block, long size, String hash, List<String> frontier) {
  public static final Head GENESIS = new Head(0, 0, Hashes.NONE, List.of());

  public Head {
    frontier = List.copyOf(frontier);
  }
}
