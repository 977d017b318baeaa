package io.aiclearance.local.functions;

import io.aiclearance.local.template.TemplateProblem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A function's zip as Lambda lays it out: its root and each jar in {@code lib/}. */
record ExplodedZip(List<URL> classPath) {
  static ExplodedZip of(Path zip, Path folder) throws IOException {
    if (!Files.exists(zip)) {
      throw new TemplateProblem(zip + " is missing: build it with ./mvnw package");
    }
    var jars = new ArrayList<URL>();
    jars.add(folder.toUri().toURL());
    try (var entries = new ZipFile(zip.toFile())) {
      for (var entry : entries.stream().filter(e -> !e.isDirectory()).toList()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new TemplateProblem(zip + " has an entry outside itself");
        }
        Files.createDirectories(target.getParent());
        try (var in = entries.getInputStream(entry)) {
          Files.copy(in, target);
        }
        if (entry.getName().matches("lib/[^/]+\\.jar")) {
          jars.add(url(target));
        }
      }
    }
    return new ExplodedZip(jars);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
