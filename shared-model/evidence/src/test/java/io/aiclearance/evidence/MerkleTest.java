package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {
  @Test
  void a_frontier_has_the_root_that_rfc_6962_defines_at_every_size() {
    List<String> frontier = List.of();
    var lines = new ArrayList<String>();
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        MerkleFrontier.root(frontier));
    for (var size = 0; size < 300; size++) {
      var line = "{\"seq\":" + size + "}";
      frontier = MerkleFrontier.append(frontier, size, line);
      lines.add(line);
      assertEquals(Integer.bitCount(size + 1), frontier.size());
      assertEquals(HexFormat.of().formatHex(root(lines)), MerkleFrontier.root(frontier));
    }
  }

  /** RFC 6962, 2.1, word by word. */
  private static byte[] root(List<String> lines) {
    if (lines.size() == 1) {
      return Hashes.sha256(new byte[] {0}, lines.getFirst().getBytes(StandardCharsets.UTF_8));
    }
    var k = Integer.highestOneBit(lines.size() - 1);
    return Hashes.sha256(
        new byte[] {1}, root(lines.subList(0, k)), root(lines.subList(k, lines.size())));
  }
}
