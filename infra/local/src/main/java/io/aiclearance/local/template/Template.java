package io.aiclearance.local.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A SAM template: its resources by type, with their properties resolved for this machine. */
public final class Template {
  /** Run here. */
  static final Set<String> RUN =
      Set.of(
          "AWS::Serverless::Function",
          "AWS::Serverless::HttpApi",
          "AWS::DynamoDB::Table",
          "AWS::SQS::Queue",
          "AWS::SecretsManager::Secret",
          "AWS::Events::EventBus");

  /** Known, and of no consequence on one machine. */
  static final Set<String> PASSED_OVER =
      Set.of(
          "AWS::CloudWatch::Alarm",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::SQS::QueuePolicy",
          "AWS::IAM::Role",
          "AWS::SNS::Topic");

  private final Path folder;
  private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
  private final Map<String, Object> functionGlobals;
  private final Intrinsics intrinsics;

  private Template(Path file, Map<String, String> parameters, LocalNames local) throws IOException {
    var yaml = TemplateYaml.read(file);
    this.folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
    var defaults = new LinkedHashMap<String, Object>();
    section(yaml, "Parameters")
        .forEach(
            (name, parameter) -> {
              var set = parameters.get(name);
              var value = set != null ? set : ((Map<?, ?>) parameter).get("Default");
              if (value == null) {
                throw new TemplateProblem("the parameter " + name + " has no value here");
              }
              defaults.put(name, String.valueOf(value));
            });
    section(yaml, "Resources").forEach((id, resource) -> resources.put(id, resource(id, resource)));
    this.functionGlobals = section(section(yaml, "Globals"), "Function");
    this.intrinsics =
        new Intrinsics(
            new Intrinsics.Names() {
              @Override
              public @org.jspecify.annotations.Nullable Object ref(String name) {
                if (name.equals("AWS::NoValue")) {
                  return Intrinsics.noValue();
                }
                var parameter = defaults.get(name);
                return parameter != null ? parameter : local.ref(name, typeOf(name));
              }

              @Override
              public @org.jspecify.annotations.Nullable Object attribute(
                  String logicalId, String attribute) {
                return local.attribute(logicalId, typeOf(logicalId), attribute);
              }
            },
            section(yaml, "Conditions"));
    // everything is resolved once, so that what is unknown stops the start and not a later call
    resources.forEach(
        (id, resource) -> intrinsics.resolve(section(resource, "Properties"), "Resources." + id));
    intrinsics.resolve(section(yaml, "Outputs"), "Outputs");
  }

  /**
   * The queues that keep order, which their names here must say; read before anything is resolved.
   */
  public static Set<String> fifoQueues(Path file) throws IOException {
    var fifo = new java.util.TreeSet<String>();
    section(TemplateYaml.read(file), "Resources")
        .forEach(
            (id, resource) -> {
              var properties =
                  section(Properties.of(id, (Map<?, ?>) resource).values(), "Properties");
              if ("true".equals(String.valueOf(properties.get("FifoQueue")))) {
                fifo.add(id);
              }
            });
    return fifo;
  }

  /**
   * @param parameters values that differ from the template's defaults
   * @throws TemplateProblem naming what the template says and this machine does not know
   */
  public static Template read(Path file, Map<String, String> parameters, LocalNames names)
      throws IOException {
    return new Template(file, parameters, names);
  }

  /** The resources of a type, in the template's order. */
  public Map<String, Properties> ofType(String type) {
    var found = new LinkedHashMap<String, Properties>();
    resources.forEach(
        (id, resource) -> {
          if (type.equals(resource.get("Type"))) {
            var place = "Resources." + id;
            found.put(
                id,
                new Properties(
                    place, intrinsics.resolveMap(section(resource, "Properties"), place)));
          }
        });
    return found;
  }

  public List<FunctionSpec> functions() {
    var globals = new Properties("Globals", intrinsics.resolveMap(functionGlobals, "Globals"));
    return ofType("AWS::Serverless::Function").entrySet().stream()
        .map(f -> FunctionSpec.of(f.getKey(), f.getValue(), globals, folder))
        .toList();
  }

  private @org.jspecify.annotations.Nullable String typeOf(String logicalId) {
    var resource = resources.get(logicalId);
    return resource == null ? null : String.valueOf(resource.get("Type"));
  }

  private static Map<String, Object> resource(String id, Object resource) {
    var typed = Properties.of(id, (Map<?, ?>) resource).values();
    var type = String.valueOf(typed.get("Type"));
    if (!RUN.contains(type) && !PASSED_OVER.contains(type)) {
      throw new TemplateProblem(
          "the local system does not know the resource type " + type + " of " + id);
    }
    return typed;
  }

  private static Map<String, Object> section(Map<String, Object> from, String name) {
    return from.get(name) instanceof Map<?, ?> map ? Properties.of(name, map).values() : Map.of();
  }
}
