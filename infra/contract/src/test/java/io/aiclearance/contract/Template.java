package io.aiclearance.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code infra/template.yaml}, as far as its rules ask about it. */
record Template(Tree tree) {
  static final String FILE = "infra/template.yaml";

  /** One resource; {@code properties} include what Globals say for functions. */
  record Resource(String id, Tree whole) {
    boolean isA(String type) {
      return whole.at("Type").is(type);
    }

    Tree property(String... path) {
      return whole.at("Properties").at(path);
    }
  }

  /** Something that invokes a function. */
  record Trigger(String name, Resource function, String type, Tree properties) {}

  /** One IAM statement of a function's role. */
  record Statement(Resource function, Tree whole) {
    List<String> actions() {
      return whole.at("Action").texts();
    }

    List<Tree> resources() {
      return whole.at("Resource").items();
    }

    boolean touches(String resource) {
      return resources().stream().anyMatch(r -> r.target().equals(resource));
    }
  }

  record Route(String method, String path, boolean open, Trigger trigger) {
    /** As API Gateway chooses among the routes that take a call. */
    static final Comparator<Route> MOST_SPECIFIC_FIRST =
        Comparator.comparing(Route::takesAllBelow)
            .thenComparing(route -> -route.path.length())
            .thenComparing(Route::takesAnyMethod);

    boolean takes(Contract.Operation operation) {
      var below = path.substring(0, path.lastIndexOf('/') + 1);
      return (takesAnyMethod() || method.equals(operation.method()))
          && (takesAllBelow()
              ? operation.path().startsWith(below) && operation.path().length() > below.length()
              : path.equals(operation.path()));
    }

    private boolean takesAllBelow() {
      return path.endsWith("+}");
    }

    private boolean takesAnyMethod() {
      return method.equals("ANY");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Template actual() {
    return of(SourceTree.read(FILE));
  }

  static Template of(String yaml) {
    return new Template(Tree.parse(yaml));
  }

  Stream<Resource> all(String type) {
    return tree.at("Resources").members().entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()))
        .filter(resource -> resource.isA(type));
  }

  Optional<Resource> find(String id) {
    var found = tree.at("Resources", id);
    return found.present() ? Optional.of(new Resource(id, found)) : Optional.empty();
  }

  Stream<Resource> functions() {
    return all("AWS::Serverless::Function");
  }

  Stream<Resource> queues() {
    return all("AWS::SQS::Queue");
  }

  Stream<Resource> tables() {
    return all("AWS::DynamoDB::Table");
  }

  /** What a function says of itself, or else what Globals say of all. */
  Tree setting(Resource function, String name) {
    var own = function.property(name);
    return own.present() ? own : tree.at("Globals", "Function", name);
  }

  Stream<Trigger> triggers(String type) {
    return triggers().filter(trigger -> trigger.type().equals(type));
  }

  Stream<Trigger> triggers() {
    return functions()
        .flatMap(
            function ->
                function.property("Events").members().entrySet().stream()
                    .map(
                        event ->
                            new Trigger(
                                event.getKey(),
                                function,
                                event.getValue().at("Type").text(),
                                event.getValue().at("Properties"))));
  }

  Stream<Route> routes() {
    return triggers("HttpApi")
        .map(
            trigger ->
                new Route(
                    trigger.properties().at("Method").text().toUpperCase(Locale.ROOT),
                    trigger.properties().at("Path").text(),
                    trigger.properties().at("Auth", "Authorizer").is("NONE"),
                    trigger));
  }

  /** Where API Gateway sends an operation's calls; empty: nowhere. */
  Optional<Route> routeOf(Contract.Operation operation) {
    return routes().filter(route -> route.takes(operation)).min(Route.MOST_SPECIFIC_FIRST);
  }

  Optional<Resource> roleOf(Resource function) {
    return find(function.property("Role").target());
  }

  Stream<Statement> statements(Resource function) {
    return roleOf(function).stream()
        .flatMap(role -> role.property("Policies").items().stream())
        .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
        .map(statement -> new Statement(function, statement));
  }

  Stream<Statement> statements() {
    return functions().flatMap(this::statements);
  }

  /** Whether a queue takes what others could not. */
  boolean isDlq(Resource queue) {
    return Stream.of(
            queues().map(q -> q.property("RedrivePolicy", "deadLetterTargetArn")),
            triggers("DynamoDB")
                .map(t -> t.properties().at("DestinationConfig", "OnFailure", "Destination")),
            triggers("ScheduleV2").map(t -> t.properties().at("DeadLetterConfig", "Arn")))
        .flatMap(places -> places)
        .anyMatch(place -> place.target().equals(queue.id()));
  }
}
