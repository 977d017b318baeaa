package io.aiclearance.contract;

import io.aiclearance.contract.Template.Resource;
import io.aiclearance.contract.Template.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what: what a function's role allows, and what the API's door lets in. */
final class AccessRules {
  private static final Set<String> EVIDENCE =
      Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:PutItem");

  private static final Map<String, String> USED_BY =
      Map.of(
          "AWS::DynamoDB::Table", "dynamodb:GetItem dynamodb:BatchGetItem dynamodb:UpdateItem",
          "AWS::SQS::Queue", "sqs:SendMessage sqs:ChangeMessageVisibility",
          "AWS::SecretsManager::Secret", "secretsmanager:GetSecretValue",
          "AWS::Events::EventBus", "events:PutEvents");

  /** These read for themselves, or with a role: nobody needs leave to invoke the function. */
  private static final Set<String> WITHOUT_PERMISSION = Set.of("SQS", "DynamoDB", "ScheduleV2");

  /**
   * SAM makes a permission of every other event, about 400 bytes each, and Lambda takes 20,480
   * bytes of a function's policy. Less than half of it: names are as long as whoever deploys likes.
   */
  private static final long MOST_PERMISSIONS = 20;

  /**
   * What needs no token: the files of the web UI are everybody's, and whoever has none must get
   * one.
   */
  private static final Set<String> OPEN =
      Set.of("POST /webhooks/jsm", "GET /api/v1/sign-in", "ANY /", "ANY /{proxy+}");

  private AccessRules() {}

  /** The role that SAM would make has managed policies, which reach over the whole account. */
  static Stream<String> roles(Template template) {
    var shared =
        template
            .functions()
            .collect(
                Collectors.groupingBy(f -> f.property("Role").target(), Collectors.counting()));
    return template
        .functions()
        .filter(
            function ->
                function.property("Policies").present()
                    || template.setting(function, "Tracing").present()
                    || template
                        .roleOf(function)
                        .filter(role -> !role.property("ManagedPolicyArns").present())
                        .filter(role -> shared.getOrDefault(role.id(), 0L) == 1)
                        .isEmpty())
        .map(function -> function.id() + " has no role of its own with its own statements only");
  }

  static Stream<String> wildcards(Template template) {
    return template
        .statements()
        .filter(
            statement ->
                Stream.concat(
                        statement.actions().stream(),
                        statement.resources().stream()
                            .flatMap(Tree::everywhere)
                            .map(Tree::text)
                            // a stream's own name has its time of creation in it
                            .filter(text -> !text.equals("${ClearanceTable.Arn}/stream/*")))
                    .anyMatch(text -> text.contains("*")))
        .map(AccessRules::say);
  }

  static Stream<String> scans(Template template) {
    return template
        .statements()
        .filter(
            s ->
                s.actions().stream()
                    .anyMatch(a -> a.equals("dynamodb:Scan") || a.startsWith("dynamodb:PartiQL")))
        .map(AccessRules::say);
  }

  static Stream<String> providers(Template template) {
    return template
        .functions()
        .filter(function -> !function.id().equals("FulfillmentFunction"))
        .filter(
            function ->
                Stream.concat(
                        template.statements(function).map(Statement::whole),
                        Stream.of(function.property("Environment")))
                    .flatMap(Tree::everywhere)
                    .anyMatch(t -> t.target().matches("OktaSecret|GraphSecret")))
        .map(function -> function.id() + " can read a provider's secret");
  }

  static Stream<String> evidence(Template template) {
    return template
        .statements()
        .filter(s -> s.touches("EvidenceTable"))
        .filter(
            s ->
                !EVIDENCE.containsAll(s.actions())
                    || s.actions().contains("dynamodb:PutItem")
                        && !s.function().id().startsWith("Relay"))
        .map(AccessRules::say);
  }

  /** What a function is told of it may use. */
  static Stream<String> environment(Template template) {
    return template
        .functions()
        .flatMap(
            function ->
                function.property("Environment", "Variables").members().entrySet().stream()
                    .filter(variable -> !usable(template, function, variable.getValue()))
                    .map(v -> function.id() + " is told " + v.getKey() + " and may not use it"));
  }

  /** What a function may use it is told of, so that no permission outlives its use. */
  static Stream<String> permissions(Template template) {
    return template
        .functions()
        .flatMap(
            function -> {
              var told =
                  Stream.concat(
                          function.property("Environment").everywhere(),
                          function.property("Events").everywhere())
                      .map(Tree::target)
                      .collect(Collectors.toCollection(TreeSet::new));
              return template
                  .statements(function)
                  .flatMap(s -> s.resources().stream())
                  .map(Tree::target)
                  .filter(target -> !target.endsWith("Logs") && !told.contains(target))
                  .map(target -> function.id() + " may use " + target + " and is not told of it");
            });
  }

  /** One permission too many would be seen at deployment only. */
  static Stream<String> invocations(Template template) {
    return template
        .triggers()
        .filter(trigger -> !WITHOUT_PERMISSION.contains(trigger.type()))
        .collect(Collectors.groupingBy(t -> t.function().id(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(function -> function.getValue() > MOST_PERMISSIONS)
        .map(f -> f.getKey() + " needs " + f.getValue() + " permissions to be invoked");
  }

  static Stream<String> doors(Template template) {
    var apis = template.all("AWS::Serverless::HttpApi").toList();
    var guarded =
        apis.stream()
            .allMatch(
                api ->
                    api.property("Auth", "Authorizers")
                        .members()
                        .containsKey(api.property("Auth", "DefaultAuthorizer").text()));
    var open =
        template
            .routes()
            .filter(Template.Route::open)
            .map(Template.Route::toString)
            .filter(route -> !OPEN.contains(route));
    return guarded && !apis.isEmpty() ? open : Stream.of("the API has no default authorizer");
  }

  private static boolean usable(Template template, Resource function, Tree value) {
    var resource = template.find(value.target());
    var actions = resource.map(r -> USED_BY.get(r.whole().at("Type").text()));
    return actions.isEmpty()
        || template
            .statements(function)
            .filter(s -> s.touches(value.target()))
            .anyMatch(
                s -> s.actions().stream().anyMatch(List.of(actions.get().split(" "))::contains));
  }

  private static String say(Statement statement) {
    return statement.function().id() + " may " + statement.actions();
  }
}
