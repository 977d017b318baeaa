package io.aiclearance.contract;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML document, empty where nothing is. CloudFormation's short tags are read as their
 * long forms.
 */
record Tree(@Nullable Object value) {
  private static final Tree NOTHING = new Tree(null);
  private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{(\\w+)");

  static Tree parse(String yaml) {
    return of(new Yaml().compose(new StringReader(yaml)));
  }

  Tree at(String... path) {
    var here = this;
    for (var name : path) {
      here = here.members().getOrDefault(name, NOTHING);
    }
    return here;
  }

  boolean present() {
    return value != null;
  }

  /** Empty where nothing is, or no scalar. */
  String text() {
    return value instanceof String text ? text : "";
  }

  long number() {
    return text().matches("-?\\d{1,18}") ? Long.parseLong(text()) : -1;
  }

  boolean is(String text) {
    return text().equals(text);
  }

  @SuppressWarnings("unchecked") // only parse() makes trees
  Map<String, Tree> members() {
    return value instanceof Map<?, ?> map ? (Map<String, Tree>) map : Map.of();
  }

  /** A list's items; a single value counts as a list of one, as in IAM. */
  @SuppressWarnings("unchecked") // only parse() makes trees
  List<Tree> items() {
    if (value instanceof List<?> list) {
      return (List<Tree>) list;
    }
    return present() ? List.of(this) : List.of();
  }

  List<String> texts() {
    return items().stream().map(Tree::text).toList();
  }

  /** The resource that a Ref, GetAtt or Sub names; empty for anything else. */
  String target() {
    var sub = SUBSTITUTED.matcher(at("Fn::Sub").text());
    return at("Ref").present()
        ? at("Ref").text()
        : at("Fn::GetAtt").present()
            ? at("Fn::GetAtt").items().getFirst().text()
            : sub.find() ? sub.group(1) : "";
  }

  /** This place and every place below it. */
  Stream<Tree> everywhere() {
    var below =
        value instanceof List<?> ? items().stream() : members().values().stream().map(t -> t);
    return Stream.concat(Stream.of(this), below.flatMap(Tree::everywhere));
  }

  private static Tree of(Node node) {
    var plain = plain(node);
    var tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain;
    }
    var name = tag.substring(1);
    if (name.equals("GetAtt") && plain.value() instanceof String path) {
      var dot = path.indexOf('.');
      plain =
          new Tree(List.of(new Tree(path.substring(0, dot)), new Tree(path.substring(dot + 1))));
    }
    return new Tree(
        Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, plain));
  }

  private static Tree plain(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> NOTHING;
      case ScalarNode scalar -> new Tree(scalar.getValue());
      case SequenceNode sequence -> new Tree(sequence.getValue().stream().map(Tree::of).toList());
      case MappingNode mapping -> new Tree(members(mapping));
      default -> throw new IllegalArgumentException("no alias is understood here: " + node);
    };
  }

  private static Map<String, Tree> members(MappingNode mapping) {
    var members = new LinkedHashMap<String, Tree>();
    for (var pair : mapping.getValue()) {
      var name = ((ScalarNode) pair.getKeyNode()).getValue();
      if (members.put(name, of(pair.getValueNode())) != null) {
        throw new IllegalArgumentException(name + " is there twice");
      }
    }
    return members;
  }
}
