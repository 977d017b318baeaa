package io.aiclearance.standins.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the site outlives the process: one JSON file, replaced as a whole. */
final class SiteFile {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantText()));

  private static final class InstantText extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    InstantText() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Instant.parse(parser.getValueAsString());
    }
  }

  private final @Nullable Path file;

  SiteFile(@Nullable Path directory) {
    this.file = directory == null ? null : directory.resolve("jira.json");
  }

  SiteState load() {
    if (file == null || !Files.exists(file)) {
      return SiteState.EMPTY;
    }
    try {
      return MAPPER.readValue(file.toFile(), SiteState.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the kept Jira site at " + file, e);
    }
  }

  void save(SiteState state) {
    if (file == null) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var next = file.resolveSibling("jira.json.next");
      MAPPER.writeValue(next.toFile(), state);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the Jira site at " + file, e);
    }
  }
}
