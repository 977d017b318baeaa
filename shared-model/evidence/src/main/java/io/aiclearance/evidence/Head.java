package io.aiclearance.evidence;

import java.util.List;
import java.util.TreeMap;

/**
 * Where the chain ends.
 *
 * <p>It is authenticated, so that nobody without the key can cut the chain's end off and move the
 * head back to what is left.
 *
 * @param block the last block's number; 0 where there is none
 * @param size how many entries there are
 * @param hash the last entry's hash; 64 zeros where there is none
 * @param frontier as in {@link Block}
 * @param mac keyed, over all the others; empty where there is no block
 */
public record Head(
    long block, long size, String hash, List<String> frontier, String macKeyId, String mac) {
  public static final Head GENESIS = new Head(0, 0, Hashes.NONE, List.of(), "", "");

  public Head {
    frontier = List.copyOf(frontier);
  }

  static Head after(Block block, MacKeys keys) {
    var end =
        new Head(
            block.number(),
            block.lastSeq(),
            block.lastHash(),
            block.frontier(),
            keys.current(),
            "");
    var mac = keys.mac(keys.current(), end.coveredHash()).orElseThrow();
    return new Head(end.block, end.size, end.hash, end.frontier, end.macKeyId, mac);
  }

  /** The RFC 6962 root of all entries. */
  public String root() {
    return MerkleFrontier.root(frontier);
  }

  boolean genuine(MacKeys keys) {
    return equals(GENESIS) || keys.verify(macKeyId, coveredHash(), mac);
  }

  private String coveredHash() {
    var members = new TreeMap<String, Object>();
    members.put("v", 1L);
    members.put("block", block);
    members.put("size", size);
    members.put("hash", hash);
    members.put("frontier", String.join(",", frontier));
    members.put("macKeyId", macKeyId);
    return Hashes.sha256Hex(CanonicalJson.write(members));
  }
}
