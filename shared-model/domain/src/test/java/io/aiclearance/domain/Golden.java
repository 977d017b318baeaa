package io.aiclearance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that people read, kept beside the tests so that every change of it is seen in review;
 * {@code -Dgolden.write=true} writes it anew.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Golden() {}

  public static void assertSays(String file, String text) throws IOException {
    var path = RESOURCES.resolve(file);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }
    assertEquals(Files.readString(path), text);
  }
}
