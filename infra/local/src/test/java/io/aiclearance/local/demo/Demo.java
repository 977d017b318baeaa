package io.aiclearance.local.demo;

import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.FunctionSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Loads the demo functions. */
public final class Demo {
  private Demo() {}

  public static LoadedFunction load(
      Class<?> handler, Path zip, Duration timeout, Map<String, String> environment)
      throws IOException {
    var spec =
        new FunctionSpec(
            handler.getSimpleName(),
            zip,
            handler.getName(),
            "handleRequest",
            timeout,
            128,
            environment,
            List.of());
    return LoadedFunction.load(spec, Map.of(), Clock.systemUTC(), () -> false);
  }
}
