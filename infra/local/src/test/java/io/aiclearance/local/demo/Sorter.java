package io.aiclearance.local.demo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes down every batch of a queue or stream; fails on what is marked {@code bad}. */
public final class Sorter implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private final Path journal;
  private final boolean partial;

  public Sorter(Map<String, String> environment, Clock clock) {
    journal = Path.of(Objects.requireNonNull(environment.get("JOURNAL")));
    partial = Boolean.parseBoolean(environment.get("PARTIAL"));
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    var seen = new ArrayList<String>();
    var failed = new ArrayList<Map<String, String>>();
    for (var item : (List<?>) at(event, "Records")) {
      var record = (Map<?, ?>) item;
      var text = text(record);
      seen.add(text);
      if (text.startsWith("bad")) {
        failed.add(Map.of("itemIdentifier", id(record)));
      }
    }
    write(String.join(" ", seen));
    if (!failed.isEmpty() && !partial) {
      throw new IllegalStateException("bad");
    }
    return Map.of("batchItemFailures", failed);
  }

  private static String text(Map<?, ?> record) {
    return (String)
        (record.containsKey("body")
            ? at(record, "body")
            : at(record, "dynamodb", "Keys", "pk", "S"));
  }

  private static String id(Map<?, ?> record) {
    return (String)
        (record.containsKey("body")
            ? at(record, "messageId")
            : at(record, "dynamodb", "SequenceNumber"));
  }

  private static Object at(Object from, String... path) {
    var at = from;
    for (var name : path) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(name), name);
    }
    return at;
  }

  private void write(String line) {
    try {
      Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
