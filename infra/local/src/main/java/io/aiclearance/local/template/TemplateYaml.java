package io.aiclearance.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's YAML; a short intrinsic becomes its long form, {@code {"Fn::Sub": …}}. */
final class TemplateYaml {
  private TemplateYaml() {}

  static Map<String, Object> read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      return new Yaml(new Constructor()).load(in);
    }
  }

  private static final class Constructor extends SafeConstructor {
    Constructor() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new Intrinsic());
    }

    private final class Intrinsic extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        var tag = node.getTag().getValue().substring(1);
        Object value =
            switch (node) {
              case ScalarNode scalar -> constructScalar(scalar);
              case SequenceNode sequence -> constructSequence(sequence);
              case MappingNode mapping -> constructMapping(mapping);
              default -> throw new TemplateProblem("!" + tag + " at " + node.getStartMark());
            };
        if (tag.equals("GetAtt") && value instanceof String dotted) {
          value = List.copyOf(Arrays.asList(dotted.split("\\.", 2)));
        }
        var map = new LinkedHashMap<String, Object>();
        map.put(tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag, value);
        return map;
      }
    }
  }
}
