package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.evidence.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Evidence that was written stays verifiable, so its form may not change by accident: these files
 * are compared byte for byte. A new kind of event adds lines; whoever means to change the form
 * raises its version {@code v}, keeps the old one readable, and writes the files anew with {@code
 * -Dgolden.write=true}.
 */
class GoldenEvidenceTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void a_stamped_event_of_each_kind() throws IOException {
    assertGolden(
        "stamped-events.txt",
        Arrays.stream(EventKind.values())
            .map(kind -> Samples.STAMP.stamp(Samples.event("AIC-12", 1, kind), Hashes.NONE))
            .map(
                e ->
                    "%s %s %s\n%s\n"
                        .formatted(e.contentHash(), e.macKeyId(), e.intakeMac(), e.content()))
            .collect(Collectors.joining()));
  }

  @Test
  void a_block_of_three_and_its_head() throws IOException {
    var block = Chain.next(Head.GENESIS, Samples.history("AIC-12", 3), Samples.KEYS);
    assertGolden(
        "block.jsonl",
        block.entries().stream().map(e -> e.line() + "\n").collect(Collectors.joining()));
    var head = Head.after(block, Samples.KEYS);
    assertGolden(
        "head.txt",
        "block %d\nsize %d\nhash %s\nfrontier %s\nroot %s\nmacKeyId %s\nmac %s\n"
            .formatted(
                head.block(),
                head.size(),
                head.hash(),
                String.join(",", head.frontier()),
                head.root(),
                head.macKeyId(),
                head.mac()));
  }

  @Test
  void the_format_description_shows_this_very_block() throws IOException {
    var description = Files.readString(Path.of("../../docs/evidence-format.md"));
    for (var line : Files.readAllLines(GOLDEN.resolve("block.jsonl"))) {
      assertTrue(description.contains(line), "docs/evidence-format.md lacks " + line);
    }
    for (var line : Files.readAllLines(GOLDEN.resolve("head.txt"))) {
      assertTrue(description.contains(line), "docs/evidence-format.md lacks " + line);
    }
  }

  private static void assertGolden(String name, String text) throws IOException {
    var file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
