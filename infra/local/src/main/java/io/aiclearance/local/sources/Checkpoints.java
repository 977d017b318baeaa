package io.aiclearance.local.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a stream has been read, by shard; kept in a file if there is one. */
public final class Checkpoints {
  private static final String END = "END";

  private final Map<String, String> byShard = new TreeMap<>();
  private final @Nullable Path file;

  private Checkpoints(@Nullable Path file) {
    this.file = file;
  }

  public static Checkpoints inMemory() {
    return new Checkpoints(null);
  }

  /** Takes up what the file says; it need not exist yet. */
  public static Checkpoints in(Path file) {
    var checkpoints = new Checkpoints(file);
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          var space = line.indexOf(' ');
          checkpoints.byShard.put(line.substring(0, space), line.substring(space + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checkpoints;
  }

  /** The last sequence number that is settled. */
  synchronized Optional<String> of(String shard) {
    return Optional.ofNullable(byShard.get(shard));
  }

  synchronized boolean isAtEnd(String shard) {
    return END.equals(byShard.get(shard));
  }

  synchronized void settle(String shard, String sequenceNumber) {
    byShard.put(shard, sequenceNumber);
    save();
  }

  synchronized void end(String shard) {
    settle(shard, END);
  }

  private void save() {
    if (file == null) return;
    var text =
        byShard.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
