package io.aiclearance.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function's zip with the demo functions and nothing else. */
public final class DemoZip {
  private DemoZip() {}

  public static Path in(Path folder) throws IOException {
    var zip = folder.resolve("demo.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var type : List.of(Probe.class, Sorter.class, Echo.class)) {
        var name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
          Objects.requireNonNull(in, name).transferTo(out);
        }
      }
    }
    return zip;
  }
}
