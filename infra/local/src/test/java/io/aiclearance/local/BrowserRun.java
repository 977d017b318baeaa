package io.aiclearance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs browser tests of {@code functions/web-ui/e2e} in Chromium, against a system of their own.
 */
final class BrowserRun {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long LONGEST_MINUTES = 12;

  private BrowserRun() {}

  /**
   * @param prefix of the variables that say where the system is
   * @param which vitest's own arguments
   */
  static void against(LocalOptions options, String prefix, String... which) throws Exception {
    var ui = root().resolve("functions/web-ui");
    if (!Files.exists(ui.resolve("target/classes/ui/index.html"))) {
      skip("the web UI was not built (-Dui.skip=true)");
    }
    var browser = browser();
    if (browser.isEmpty()) {
      skip("no Chromium is on this machine's PATH");
    }
    try (var system = LocalSystem.start(options);
        var control = new Control(system, 0)) {
      var command = new ArrayList<>(List.of("npm", "run", "--silent", "e2e", "--"));
      command.addAll(List.of(which));
      var run = new ProcessBuilder(command).directory(ui.toFile()).redirectErrorStream(true);
      run.environment().putAll(addresses(prefix, system, control));
      run.environment().put("CHROMIUM", browser.orElseThrow().toString());
      run.environment().put("CI", "true");
      var process = run.start();
      try (var lines = process.inputReader().lines()) {
        lines.forEach(System.out::println);
      }
      assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), "they never ended");
      assertEquals(0, process.exitValue(), "browser tests failed; what they printed says which");
    }
  }

  private static Map<String, String> addresses(String prefix, LocalSystem system, Control control) {
    return Map.of(
        prefix + "PRODUCT", system.address().toString(),
        prefix + "JIRA", system.standIns().jira.uri().toString(),
        prefix + "CONTROL", "http://127.0.0.1:" + control.port());
  }

  private static void skip(String why) {
    System.out.println("Browser tests are skipped: " + why + ".");
    abort(why);
  }

  private static Optional<Path> browser() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Path template() {
    return root().resolve("infra/template.yaml");
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(".mvn")))
        .findFirst()
        .orElseThrow();
  }
}
