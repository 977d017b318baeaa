package io.aiclearance.contract;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.contract.Contract.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiContractTest {
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private final Contract contract = Contract.actual();
  private final Template template = Template.actual();

  @Test
  void what_is_described_is_what_is_deployed() {
    var reached =
        contract
            .operations()
            .flatMap(operation -> template.routeOf(operation).stream())
            .map(Template.Route::toString)
            .toList();

    none(operation -> template.routeOf(operation).isEmpty());
    assertEquals(
        template
            .routes()
            .filter(route -> !goesToTheWebUi(route))
            .map(Template.Route::toString)
            .collect(toCollection(TreeSet::new)),
        new TreeSet<>(reached));
    assertTrue(reached.size() > 80);
  }

  /** Its pages are its own affair. */
  private static boolean goesToTheWebUi(Template.Route route) {
    return route.trigger().function().id().equals("WebUiFunction");
  }

  @Test
  void a_route_of_the_web_ui_is_no_nearer_to_a_call_than_the_apis_by_its_method() {
    // AWS does not say which wins where one route has the longer path and another the method
    assertEquals(
        Set.of("ANY"),
        template
            .routes()
            .filter(ApiContractTest::goesToTheWebUi)
            .map(Template.Route::method)
            .collect(toSet()));
  }

  @Test
  void no_operation_could_go_two_ways() {
    none(
        operation -> {
          var ways = template.routes().filter(route -> route.takes(operation)).toList();
          var most = template.routeOf(operation).orElseThrow();
          return ways.stream()
                  .filter(way -> Template.Route.MOST_SPECIFIC_FIRST.compare(way, most) == 0)
                  .count()
              != 1;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/me,        GET /api/v1/me",
    "POST /api/v1/me,       ANY /api/v1/me",
    "GET /api/v1/me/grants, ANY /api/v1/{proxy+}",
    "GET /api/v2/me,        GET /api/{rest+}",
    "POST /api/v2/me,       none",
    "GET /api/v1/,          GET /api/{rest+}",
  })
  void the_most_specific_route_has_the_call(String operation, String route) {
    var some =
        Template.of(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    A: {Type: HttpApi, Properties: {Method: GET, Path: "/api/{rest+}"}}
                    B: {Type: HttpApi, Properties: {Method: ANY, Path: "/api/v1/{proxy+}"}}
                    C: {Type: HttpApi, Properties: {Method: ANY, Path: "/api/v1/me"}}
                    D: {Type: HttpApi, Properties: {Method: GET, Path: "/api/v1/me"}}
            """);
    var called = operation.split(" ");
    var found = some.routeOf(new Operation(called[0], called[1], Tree.parse("{}")));

    assertEquals(route, found.map(Template.Route::toString).orElse("none"));
  }

  @Test
  void what_is_open_is_what_is_described_as_open() {
    none(
        operation ->
            operation.whole().at("security").present()
                != template.routeOf(operation).orElseThrow().open());
    assertTrue(contract.tree().at("security").present());
  }

  @Test
  void every_failure_of_every_operation_is_a_problem_document() {
    none(
        operation ->
            operation.whole().at("responses").members().entrySet().stream()
                .filter(response -> response.getKey().matches("[45].*"))
                .map(response -> contract.follow(response.getValue()))
                .anyMatch(
                    response ->
                        !contract
                            .follow(response.at("content", "application/problem+json", "schema"))
                            .equals(contract.tree().at("components", "schemas", "Problem"))));
    none(
        operation -> {
          var answers = operation.whole().at("responses").members().keySet();
          return !answers.contains("500")
              || answers.contains("401") == operation.path().equals("/api/v1/sign-in");
        });
  }

  @Test
  void an_unknown_field_is_refused_in_every_body() {
    none(
        operation ->
            operation.whole().at("requestBody").present()
                && !operation.path().startsWith("/webhooks/") // Jira's own words
                && !contract.requestSchema(operation).at("additionalProperties").is("false"));
    assertEquals(
        31,
        contract
            .operations()
            .filter(o -> contract.requestSchema(o).at("additionalProperties").is("false"))
            .count());
  }

  @Test
  void lists_are_paged_alike() {
    none(
        operation ->
            operation.lists()
                && !contract
                    .parametersOf(operation)
                    .toList()
                    .containsAll(List.of("cursor", "limit")));
    assertEquals(21, contract.operations().filter(Operation::lists).count());
  }

  @Test
  void path_parameters_are_declared() {
    none(
        operation ->
            IN_PATH
                .matcher(operation.path())
                .results()
                .anyMatch(
                    found -> !contract.parametersOf(operation).toList().contains(found.group(1))));
  }

  @Test
  void every_reference_leads_somewhere() {
    var references = contract.tree().everywhere().filter(t -> t.at("$ref").present()).toList();

    assertEquals(
        List.of(), references.stream().filter(t -> !contract.follow(t).present()).toList());
    assertTrue(references.size() > 50);
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    var names = new HashSet<String>();

    none(operation -> !names.add(operation.whole().at("operationId").text()));
  }

  @Test
  void problem_types_are_urns() {
    var types = contract.tree().at("components", "schemas", "ProblemType", "enum").texts();

    assertTrue(types.size() > 5);
    assertEquals(
        List.of(),
        types.stream()
            .filter(t -> !t.matches("urn:ai-clearance:problem:[a-z]+(-[a-z]+)*"))
            .toList());
  }

  private void none(Predicate<Operation> wrong) {
    assertEquals(List.of(), contract.operations().filter(wrong).toList());
  }
}
