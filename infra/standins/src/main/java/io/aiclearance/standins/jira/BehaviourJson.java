package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How the site behaves, as its switches are read and set from outside. */
final class BehaviourJson {
  private static final Set<String> NAMES =
      Set.of(
          "withheld",
          "lateBy",
          "lateTypes",
          "writeLimits",
          "transitionsTake",
          "searchLag",
          "network");

  private BehaviourJson() {}

  static JsonNode write(Behaviour behaviour) {
    var node = Json.object();
    var withheld = node.putArray("withheld");
    behaviour.withheld().stream().map(Enum::name).sorted().forEach(withheld::add);
    node.put("lateBy", behaviour.lateBy().toString());
    var types = node.putArray("lateTypes");
    behaviour.lateTypes().stream().sorted().forEach(types::add);
    node.put("writeLimits", behaviour.writeLimits());
    node.put("transitionsTake", behaviour.transitionsTake().toString());
    node.put("searchLag", behaviour.searchLag().toString());
    node.putObject("network")
        .put("seed", behaviour.network().seed())
        .put("drop", behaviour.network().drop())
        .put("duplicate", behaviour.network().duplicate())
        .put("shuffle", behaviour.network().shuffle().toString());
    return node;
  }

  /**
   * What is not said stays as it was.
   *
   * @throws RuntimeException where a name or a value is not known
   */
  static Behaviour read(JsonNode node, Behaviour before) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no switch '%s'.".formatted(name));
              }
            });
    return new Behaviour(
        node.has("withheld")
            ? texts(node.path("withheld")).map(JiraPermission::valueOf).collect(Collectors.toSet())
            : before.withheld(),
        time(node.path("lateBy"), before.lateBy()),
        node.has("lateTypes")
            ? texts(node.path("lateTypes")).collect(Collectors.toSet())
            : before.lateTypes(),
        node.path("writeLimits").asBoolean(before.writeLimits()),
        time(node.path("transitionsTake"), before.transitionsTake()),
        time(node.path("searchLag"), before.searchLag()),
        network(node.path("network"), before.network()));
  }

  private static Network network(JsonNode node, Network before) {
    return new Network(
        node.path("seed").asLong(before.seed()),
        node.path("drop").asDouble(before.drop()),
        node.path("duplicate").asDouble(before.duplicate()),
        time(node.path("shuffle"), before.shuffle()));
  }

  static Duration time(JsonNode node, Duration otherwise) {
    return node.isTextual() ? Duration.parse(node.textValue()) : otherwise;
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
