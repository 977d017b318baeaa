package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RoutesAreTheContractTest {
  private static final Set<String> ROUTES = new TreeSet<>(new Office().routes());

  @Test
  void every_operation_of_the_contract_has_its_route_and_no_route_lacks_its_operation() {
    var operations = new TreeSet<String>();
    new OpenAPIV3Parser()
        .read(Path.of("../../infra/openapi.yaml").toAbsolutePath().normalize().toString())
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .keySet()
                    .forEach(
                        method -> {
                          if (path.startsWith("/api/")) {
                            operations.add(method.name().toUpperCase(Locale.ROOT) + " " + path);
                          }
                        }));

    assertEquals(operations, ROUTES);
  }

  @Test
  void the_template_sends_exactly_these_routes_here() throws IOException {
    var template = Files.readString(Path.of("../../infra/template.yaml"));
    var found = new TreeSet<String>();
    var event =
        Pattern.compile("Type: HttpApi,.*Method: (\\w+), Path: \"(/api/[^\"]+)\"")
            .matcher(template);
    while (event.find()) {
      found.add(event.group(1) + " " + event.group(2));
    }

    assertEquals(found, ROUTES);
  }
}
