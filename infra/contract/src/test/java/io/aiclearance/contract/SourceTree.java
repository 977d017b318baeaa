package io.aiclearance.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The repository that this module lies in. */
final class SourceTree {
  static final Path ROOT = root();

  private SourceTree() {}

  static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(String path) {
    return Files.exists(ROOT.resolve(path));
  }

  /** Every file below a folder whose name ends so; none where there is no such folder. */
  static List<Path> below(String folder, String ending) {
    var start = ROOT.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (var files = Files.walk(start)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve("infra/template.yaml"))) {
        return here;
      }
    }
    throw new IllegalStateException("no infra/template.yaml above the working directory");
  }
}
