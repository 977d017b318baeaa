package io.aiclearance.api.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A call's query parameters, read as strictly as a body is. */
public final class Query {
  private final Map<String, String> values;

  Query(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Every error is collected, and a parameter that the reader did not ask for is one. */
  public <T> Parsed<T> read(Function<Parameters, T> reader) {
    var parameters = new Parameters();
    var value = reader.apply(parameters);
    var errors = parameters.errors();
    return errors.isEmpty() ? new Parsed.Good<>(value) : new Parsed.Bad<>(errors);
  }

  /** The parameters, each asked for by name. */
  public final class Parameters {
    private final Set<String> known = new HashSet<>();
    private final List<InputError> errors = new ArrayList<>();

    private Parameters() {}

    public Optional<String> text(String name, int longest) {
      var text = take(name);
      if (text.filter(value -> value.length() > longest).isPresent()) {
        errors.add(new InputError(name, "At most " + longest + " characters."));
        return Optional.empty();
      }
      return text;
    }

    /** One of Jira's numeric ids; required. */
    public String id(String name) {
      return take(name)
          .filter(text -> InputError.JIRA_ID.matcher(text).matches())
          .orElseGet(
              () -> {
                errors.add(new InputError(name, InputError.NO_JIRA_ID));
                return "";
              });
    }

    public <T> Optional<T> oneOf(String name, Map<String, T> words) {
      var text = take(name);
      var value = text.flatMap(word -> Optional.ofNullable(words.get(word)));
      if (text.isPresent() && value.isEmpty()) {
        errors.add(new InputError(name, "One of: " + String.join(", ", words.keySet()) + "."));
      }
      return value;
    }

    public int integer(String name, int least, int most, int otherwise) {
      var text = take(name);
      if (text.isEmpty()) {
        return otherwise;
      }
      if (text.get().matches("[0-9]{1,9}")) {
        var value = Integer.parseInt(text.get());
        if (value >= least && value <= most) {
          return value;
        }
      }
      errors.add(new InputError(name, "A whole number from " + least + " to " + most + "."));
      return otherwise;
    }

    private Optional<String> take(String name) {
      known.add(name);
      return Optional.ofNullable(values.get(name));
    }

    private List<InputError> errors() {
      if (!known.containsAll(values.keySet())) {
        errors.add(
            new InputError(
                "",
                known.isEmpty()
                    ? "No query parameter is known here."
                    : "There is a query parameter that is not known here. Known: "
                        + String.join(", ", known.stream().sorted().toList())
                        + "."));
      }
      return errors;
    }
  }
}
