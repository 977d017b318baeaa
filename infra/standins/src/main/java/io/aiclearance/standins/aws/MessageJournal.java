package io.aiclearance.standins.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of all queues in one file of JSON lines, one for each change, given to the operating
 * system before it returns; rewritten without its past when it is opened.
 *
 * <p>Not safe for use by several threads. What a killed process wrote by half is forgotten.
 */
final class MessageJournal implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A change: a message as it is now, a message's removal, or (neither) a queue's removal. */
  private record Line(String queue, @Nullable KeptMessage put, @Nullable String remove) {}

  private final Map<String, Map<String, KeptMessage>> queues = new LinkedHashMap<>();
  private final BufferedWriter file;

  MessageJournal(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var lines = Files.lines(path)) {
        lines.forEach(this::replay);
      }
    }
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    try (var out = Files.newBufferedWriter(fresh, UTF_8)) {
      for (var queue : queues.entrySet())
        for (var message : queue.getValue().values())
          write(out, new Line(queue.getKey(), message, null));
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    file = Files.newBufferedWriter(path, UTF_8, StandardOpenOption.APPEND);
  }

  List<KeptMessage> messages(String queue) {
    return List.copyOf(queues.getOrDefault(queue, Map.of()).values());
  }

  void put(String queue, KeptMessage message) {
    record(new Line(queue, message, null));
  }

  void remove(String queue, String id) {
    record(new Line(queue, null, id));
  }

  void removeQueue(String queue) {
    record(new Line(queue, null, null));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void record(Line line) {
    apply(line);
    try {
      write(file, line);
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedWriter out, Line line) throws IOException {
    out.write(JSON.writeValueAsString(line));
    out.newLine();
  }

  private void replay(String text) {
    try {
      apply(JSON.readValue(text, Line.class));
    } catch (JsonProcessingException _) {
      // the last line of a process that was killed while it wrote
    }
  }

  private void apply(Line line) {
    var put = line.put();
    if (put != null) {
      // ElasticMQ does not tell that a dead letter left the queue from which it came
      queues.forEach(
          (queue, messages) -> {
            if (!queue.equals(line.queue())) messages.remove(put.id());
          });
      queues.computeIfAbsent(line.queue(), _ -> new LinkedHashMap<>()).put(put.id(), put);
    } else if (line.remove() != null) {
      queues.getOrDefault(line.queue(), new LinkedHashMap<>()).remove(line.remove());
    } else {
      queues.remove(line.queue());
    }
  }
}
