package io.aiclearance.standins.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in's whole state, in one JSON file that is replaced atomically after each change.
 *
 * <p>The state is mutable; it is touched only within {@link #read} and {@link #change}, which
 * exclude one another.
 */
public final class KeptState<S> {
  private final S state;
  private final @Nullable Path file;

  private KeptState(S state, @Nullable Path file) {
    this.state = state;
    this.file = file;
  }

  /** Takes up the state that the folder keeps under a name, or begins with the given one. */
  public static <S> KeptState<S> open(@Nullable Path folder, String name, Class<S> type, S initial)
      throws IOException {
    if (folder == null) return new KeptState<>(initial, null);
    Files.createDirectories(folder);
    var file = folder.resolve(name + ".json");
    if (Files.exists(file))
      return new KeptState<>(Json.MAPPER.readValue(file.toFile(), type), file);
    var kept = new KeptState<>(initial, file);
    kept.save();
    return kept;
  }

  public synchronized <R> R read(Function<S, R> reading) {
    return reading.apply(state);
  }

  public synchronized <R> R change(Function<S, R> changing) {
    var result = changing.apply(state);
    save();
    return result;
  }

  private void save() {
    if (file == null) return;
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, Json.bytes(state));
      try (var written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
