package io.aiclearance.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A resource's resolved properties, read by name; a wrong type is named with its place. */
public record Properties(String place, Map<String, Object> values) {
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf);
  }

  public String requireText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  public int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  public boolean flag(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Refuses what would be passed over in silence. */
  public Properties knowing(Set<String> names) {
    for (var name : values.keySet()) {
      if (!names.contains(name)) {
        throw new TemplateProblem("the local system does not know " + place + "." + name);
      }
    }
    return this;
  }

  /** Refuses any value but the one that is done here, where the template gives one. */
  Properties insisting(String name, String value) {
    if (text(name).filter(given -> !given.equals(value)).isPresent()) {
      throw new TemplateProblem(
          "the local system knows " + place + "." + name + " only as " + value);
    }
    return this;
  }

  public Properties map(String name) {
    return switch (values.get(name)) {
      case null -> new Properties(place + "." + name, Map.of());
      case Map<?, ?> map -> of(place + "." + name, map);
      default -> throw missing(name);
    };
  }

  public List<Properties> maps(String name) {
    return list(name).stream().map(value -> of(place + "." + name, (Map<?, ?>) value)).toList();
  }

  public List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  static Properties of(String place, Map<?, ?> map) {
    var typed = new java.util.LinkedHashMap<String, Object>();
    map.forEach((key, value) -> typed.put(String.valueOf(key), value));
    return new Properties(place, typed);
  }

  private TemplateProblem missing(String name) {
    return new TemplateProblem(place + " has no usable " + name);
  }
}
