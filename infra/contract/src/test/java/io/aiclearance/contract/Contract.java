package io.aiclearance.contract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code infra/openapi.yaml}, as far as its tests ask about it. */
record Contract(Tree tree) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  record Operation(String method, String path, Tree whole) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean lists() {
      return whole.at("responses", "200", "description").text().startsWith("A page of ");
    }
  }

  static Contract actual() {
    return new Contract(Tree.parse(SourceTree.read("infra/openapi.yaml")));
  }

  Stream<Operation> operations() {
    return tree.at("paths").members().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().members().entrySet().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue())));
  }

  /** The place itself, or the one that its {@code $ref} leads to. */
  Tree follow(Tree place) {
    var reference = place.at("$ref").text();
    return reference.isEmpty()
        ? place
        : follow(tree.at(reference.substring("#/".length()).split("/")));
  }

  Stream<String> parametersOf(Operation operation) {
    return operation.whole().at("parameters").items().stream()
        .map(this::follow)
        .map(parameter -> parameter.at("name").text());
  }

  Tree requestSchema(Operation operation) {
    return follow(operation.whole().at("requestBody", "content", "application/json", "schema"));
  }
}
