import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import java.nio.file.*;
import java.util.*;

/** Checks or rewrites every Java source below a folder: {@code java Format.java check|format DIR}. */
class Format {
  public static void main(String[] args) throws Exception {
    var check = args[0].equals("check");
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> sources;
    try (var files = Files.walk(Path.of(args[1]))) {
      sources =
          files
              .filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/"))
              .filter(f -> !f.toString().contains("/target/"))
              .toList();
    }
    var different = Collections.synchronizedSet(new TreeSet<Path>());
    sources.parallelStream()
        .forEach(
            source -> {
              try {
                var before = Files.readString(source);
                var after =
                    formatter.formatSource(
                        ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(before),
                            JavaFormatterOptions.Style.GOOGLE));
                if (!after.equals(before)) {
                  different.add(source);
                  if (!check) Files.writeString(source, after);
                }
              } catch (Exception e) {
                throw new IllegalStateException(source + ": " + e.getMessage(), e);
              }
            });
    if (different.isEmpty()) return;
    different.forEach(System.err::println);
    if (check) {
      System.err.println(different.size() + " sources are not formatted: run ./mvnw -Pformat");
      System.exit(1);
    }
    System.err.println("formatted " + different.size() + " of " + sources.size() + " sources");
  }
}
