package io.aiclearance.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The RFC 6962 tree over the entries' lines, kept as the roots of its whole subtrees. */
final class MerkleFrontier {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleFrontier() {}

  /**
   * @param size how many leaves the frontier stands for
   */
  static List<String> append(List<String> frontier, long size, String line) {
    var roots = new ArrayList<>(frontier);
    roots.add(hex(Hashes.sha256(LEAF, line.getBytes(StandardCharsets.UTF_8))));
    for (var pairs = size; (pairs & 1) == 1; pairs >>= 1) {
      var right = roots.removeLast();
      roots.add(node(roots.removeLast(), right));
    }
    return roots;
  }

  /** The tree's root; the hash of nothing for an empty tree. */
  static String root(List<String> frontier) {
    if (frontier.isEmpty()) {
      return hex(Hashes.sha256());
    }
    var root = frontier.getLast();
    for (var i = frontier.size() - 2; i >= 0; i--) {
      root = node(frontier.get(i), root);
    }
    return root;
  }

  private static String node(String left, String right) {
    var bytes = HexFormat.of();
    return hex(Hashes.sha256(NODE, bytes.parseHex(left), bytes.parseHex(right)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
