package io.aiclearance.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Resolves what a template computes. Unknown functions and unknown names stop with their place. */
final class Intrinsics {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
  private static final Object NO_VALUE = new Object();

  /** What a logical id, a parameter or a pseudo parameter stands for. */
  interface Names {
    /** Null where the name is not known. */
    @org.jspecify.annotations.Nullable
    Object ref(String name);

    @org.jspecify.annotations.Nullable
    Object attribute(String logicalId, String attribute);
  }

  private final Names names;
  private final Map<String, Object> conditions;

  Intrinsics(Names names, Map<String, Object> conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  Object resolve(Object value, String place) {
    return switch (value) {
      case Map<?, ?> map when map.size() == 1 && function(map) != null ->
          call(Objects.requireNonNull(function(map)), map.values().iterator().next(), place);
      case Map<?, ?> map -> resolveMap(map, place);
      case List<?> list -> resolveList(list, place);
      default -> value;
    };
  }

  Map<String, Object> resolveMap(Map<?, ?> map, String place) {
    var resolved = new LinkedHashMap<String, Object>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            var one = resolve(value, place + "." + key);
            if (one != NO_VALUE) {
              resolved.put(String.valueOf(key), one);
            }
          }
        });
    return resolved;
  }

  private List<Object> resolveList(List<?> list, String place) {
    var resolved = new ArrayList<>();
    for (var i = 0; i < list.size(); i++) {
      var one = resolve(Objects.requireNonNull(list.get(i)), place + "[" + i + "]");
      if (one != NO_VALUE) {
        resolved.add(one);
      }
    }
    return resolved;
  }

  private static @org.jspecify.annotations.Nullable String function(Map<?, ?> map) {
    return map.keySet().iterator().next() instanceof String key
            && (key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::"))
        ? key
        : null;
  }

  private Object call(String function, Object argument, String place) {
    return switch (function) {
      case "Ref" -> known(names.ref((String) argument), "!Ref " + argument, place);
      case "Fn::GetAtt" -> {
        var path = (List<?>) argument;
        yield attribute((String) path.get(0), (String) path.get(1), place);
      }
      case "Fn::Sub" -> substitute(argument, place);
      case "Fn::Join" -> {
        var parts = (List<?>) argument;
        var texts = (List<?>) resolve(parts.get(1), place);
        yield String.join((String) parts.get(0), texts.stream().map(String::valueOf).toList());
      }
      case "Fn::If" -> {
        var parts = (List<?>) argument;
        yield resolve(parts.get(condition((String) parts.get(0), place) ? 1 : 2), place);
      }
      case "Fn::Equals" -> {
        var parts = (List<?>) argument;
        yield resolve(parts.get(0), place).equals(resolve(parts.get(1), place));
      }
      case "Fn::Not" -> !(Boolean) resolve(((List<?>) argument).getFirst(), place);
      case "Condition" -> condition((String) argument, place);
      default ->
          throw new TemplateProblem(
              "the local system does not know the intrinsic " + function + " at " + place);
    };
  }

  boolean condition(String name, String place) {
    var condition = known(conditions.get(name), "condition " + name, place);
    return (Boolean) resolve(condition, "Conditions." + name);
  }

  private String substitute(Object argument, String place) {
    var text = argument instanceof List<?> list ? (String) list.get(0) : (String) argument;
    var own =
        argument instanceof List<?> list ? resolveMap((Map<?, ?>) list.get(1), place) : Map.of();
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              var name = match.group(1);
              var dot = name.indexOf('.');
              Object value =
                  own.containsKey(name)
                      ? own.get(name)
                      : dot < 0
                          ? known(names.ref(name), "${" + name + "}", place)
                          : attribute(name.substring(0, dot), name.substring(dot + 1), place);
              return java.util.regex.Matcher.quoteReplacement(String.valueOf(value));
            });
  }

  private Object attribute(String logicalId, String name, String place) {
    return known(names.attribute(logicalId, name), "!GetAtt " + logicalId + "." + name, place);
  }

  private static Object known(
      @org.jspecify.annotations.Nullable Object value, String what, String place) {
    if (value == null) {
      throw new TemplateProblem("the local system cannot resolve " + what + " at " + place);
    }
    return value;
  }

  static Object noValue() {
    return NO_VALUE;
  }
}
