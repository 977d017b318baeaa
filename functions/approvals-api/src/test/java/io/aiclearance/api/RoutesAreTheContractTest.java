package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void the_template_sends_everything_under_the_apis_version_here_and_the_api_has_nothing_else()
      throws IOException {
    var function =
        Pattern.compile("(?m)^  ApiFunction:\n(?: {3}.*\n)+")
            .matcher(Files.readString(Path.of("../../infra/template.yaml")))
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    var sent =
        Pattern.compile("Type: HttpApi,.*Method: (\\w+), Path: \"([^\"]+)\"")
            .matcher(function)
            .results()
            .map(event -> event.group(1) + " " + event.group(2))
            .toList();

    assertEquals(List.of("ANY /api/v1/{proxy+}", "GET /api/v1/sign-in"), sent);
    assertEquals(
        List.of(), ROUTES.stream().filter(route -> !route.matches("[A-Z]+ /api/v1/.+")).toList());
  }
}
