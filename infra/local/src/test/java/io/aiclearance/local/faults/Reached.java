package io.aiclearance.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which operations of the API contract the walks have called, so that none is forgotten. */
final class Reached {
  /** They write nothing: a first and a second answer are alike, and a broken one costs nothing. */
  private static final Set<String> READING =
      Set.of(
          "POST /api/v1/evidence/verification",
          "POST /api/v1/policy/simulate",
          "POST /api/v1/settings/intake/check");

  private static final Pattern PATH = Pattern.compile("  (/[^:]*):");
  private static final Pattern METHOD = Pattern.compile("    (post|put|patch|delete):");
  private static final Set<String> CALLED = new ConcurrentSkipListSet<>();

  private Reached() {}

  static void note(String method, String path) {
    CALLED.add(method + " " + path);
  }

  /** What changes something and was called by no walk. */
  static List<String> missing() throws IOException {
    return changing().stream()
        .filter(operation -> !READING.contains(operation))
        .filter(operation -> CALLED.stream().noneMatch(called -> isOf(operation, called)))
        .toList();
  }

  private static boolean isOf(String operation, String called) {
    var pattern =
        java.util.Arrays.stream(operation.split("(?=\\{)|(?<=})", -1))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining());
    return called.matches(pattern);
  }

  /** The contract's operations that are more than a question. */
  static Set<String> changing() throws IOException {
    var operations = new TreeSet<String>();
    var path = "";
    for (var line : Files.readAllLines(contract())) {
      var place = PATH.matcher(line);
      var method = METHOD.matcher(line);
      if (place.matches()) {
        path = place.group(1);
      } else if (method.matches()) {
        operations.add(method.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  private static Path contract() {
    return World.template().resolveSibling("openapi.yaml");
  }
}
