package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A delivery as a file in {@code events/} has it. */
record Recorded(APIGatewayV2HTTPEvent event) {
  private static final Path EVENTS = Path.of("../../events");
  private static final Map<String, Recorded> LOADED = new ConcurrentHashMap<>();

  static Recorded named(String name) {
    return LOADED.computeIfAbsent(
        name,
        _ ->
            new Recorded(
                EventLoader.loadApiGatewayHttpEvent(EVENTS.resolve(name + ".json").toString())));
  }

  /** Every delivery that is there, so that none is left out. */
  static SortedSet<String> names() {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("webhook-"))
          .map(name -> name.replaceFirst("\\.json$", ""))
          .collect(toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The bytes that were posted. */
  byte[] body() {
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(event.getBody())
        : Objects.requireNonNullElse(event.getBody(), "").getBytes(UTF_8);
  }

  /** The same body in the same form, with other headers. */
  APIGatewayV2HTTPEvent with(Map<String, String> headers) {
    var copy = new APIGatewayV2HTTPEvent();
    copy.setBody(event.getBody());
    copy.setIsBase64Encoded(event.getIsBase64Encoded());
    copy.setHeaders(headers);
    return copy;
  }
}
