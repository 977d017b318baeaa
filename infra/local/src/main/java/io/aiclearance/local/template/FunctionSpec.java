package io.aiclearance.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One function as the template describes it.
 *
 * @param zip what its {@code CodeUri} names
 */
public record FunctionSpec(
    String id,
    Path zip,
    String handlerClass,
    String handlerMethod,
    Duration timeout,
    int memoryMegabytes,
    Map<String, String> environment,
    List<Trigger> triggers) {

  static FunctionSpec of(String id, Properties own, Properties globals, Path folder) {
    var handler = own.requireText("Handler").split("::", 2);
    var environment = new LinkedHashMap<String, String>();
    for (var from : List.of(globals, own)) {
      from.map("Environment")
          .map("Variables")
          .values()
          .forEach((name, value) -> environment.put(name, String.valueOf(value)));
    }
    var triggers = new ArrayList<Trigger>();
    own.map("Events")
        .values()
        .keySet()
        .forEach(name -> triggers.add(Trigger.of(id, name, own.map("Events").map(name))));
    return new FunctionSpec(
        id,
        folder.resolve(own.requireText("CodeUri")).normalize(),
        handler[0],
        handler.length > 1 ? handler[1] : "handleRequest",
        Duration.ofSeconds(own.number("Timeout", globals.number("Timeout", 3))),
        own.number("MemorySize", globals.number("MemorySize", 128)),
        environment,
        triggers);
  }
}
