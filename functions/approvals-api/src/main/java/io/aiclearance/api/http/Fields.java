package io.aiclearance.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object's fields, each asked for by name with its type and bounds. Where one is wrong, the
 * error is noted and a harmless value stands in, so that all errors are found at once.
 */
public final class Fields {
  private static final Pattern MORE_THAN_A_LINE = Pattern.compile("\\p{Cntrl}|\\R");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String NO_DAY = "A day: 2026-01-31.";

  private final ObjectNode object;
  private final String place;
  private final Set<String> known = new HashSet<>();
  private final List<InputError> errors = new ArrayList<>();

  Fields(ObjectNode object) {
    this(object, "");
  }

  /**
   * @param place the object's own pointer
   */
  private Fields(ObjectNode object, String place) {
    this.object = object;
    this.place = place;
  }

  /** One of Jira's numeric ids, as a text; required. */
  public String id(String name) {
    var node = take(name);
    return node != null
            && node.isTextual()
            && InputError.JIRA_ID.matcher(node.textValue()).matches()
        ? node.textValue()
        : wrong(name, InputError.NO_JIRA_ID, () -> "");
  }

  /** An object in this one; null where it is absent. */
  public <T> @Nullable T object(String name, Function<Fields, T> reader) {
    return switch (take(name)) {
      case null -> null;
      case ObjectNode inner -> {
        var fields = new Fields(inner, place + "/" + name);
        var value = reader.apply(fields);
        errors.addAll(fields.errors());
        yield value;
      }
      case JsonNode _ -> wrong(name, "This is an object.", () -> null);
    };
  }

  /** Objects in a list; none where the field is absent. */
  public <T> List<T> objects(String name, int most, Function<Fields, T> reader) {
    return switch (take(name)) {
      case null -> List.of();
      case ArrayNode array when array.size() <= most -> {
        var values = new ArrayList<T>();
        for (var i = 0; i < array.size(); i++) {
          var at = place + "/" + name + "/" + i;
          if (array.get(i) instanceof ObjectNode inner) {
            var fields = new Fields(inner, at);
            values.add(reader.apply(fields));
            errors.addAll(fields.errors());
          } else {
            errors.add(new InputError(at, "This is an object."));
          }
        }
        yield values;
      }
      case JsonNode _ -> wrong(name, "A list of at most " + most + " objects.", List::of);
    };
  }

  /** One line of text, without space around it; required. */
  public String line(String name, int longest) {
    var text = optionalLine(name, longest);
    return text.isEmpty()
        ? wrong(name, "One line of text, at most " + longest + " characters.", () -> name)
        : text;
  }

  /** One line of text, without space around it; "" where the field is absent. */
  public String optionalLine(String name, int longest) {
    var text = text(name, longest).strip();
    return MORE_THAN_A_LINE.matcher(text).find()
        ? wrong(name, "One line of text, at most " + longest + " characters.", () -> name)
        : text;
  }

  /** Null where the field is absent. */
  public @Nullable Boolean flag(String name) {
    return switch (take(name)) {
      case null -> null;
      case BooleanNode flag -> flag.booleanValue();
      case JsonNode _ -> wrong(name, "true or false.", () -> null);
    };
  }

  /** A day, such as 2026-01-31; null where the field is absent. */
  public @Nullable LocalDate day(String name) {
    var node = take(name);
    if (node == null) {
      return null;
    }
    try {
      return fits(node, DAY) ? LocalDate.parse(node.textValue()) : wrong(name, NO_DAY, () -> null);
    } catch (DateTimeParseException e) {
      return wrong(name, NO_DAY, () -> null);
    }
  }

  /** A text of at most {@code longest} UTF-16 units; "" where the field is absent. */
  public String text(String name, int longest) {
    return switch (take(name)) {
      case null -> "";
      case JsonNode node when !node.isTextual() -> wrong(name, "This is a text.", () -> "");
      case JsonNode node when node.textValue().length() > longest ->
          wrong(name, "At most " + longest + " characters.", () -> "");
      case JsonNode node when !wellFormed(node.textValue()) ->
          wrong(name, "This text has half a character in it.", () -> "");
      case JsonNode node -> node.textValue();
    };
  }

  /** A moment with its offset, to the second or finer; null where the field is absent. */
  public @Nullable Instant instant(String name) {
    var node = take(name);
    if (node == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(node.isTextual() ? node.textValue() : "").toInstant();
    } catch (DateTimeException e) {
      return wrong(name, "A moment such as 2026-01-31T09:00:00Z.", () -> null);
    }
  }

  /** Notes that a field is wrong for a reason that its type and bounds do not say. */
  public void refuse(String name, String detail) {
    errors.add(new InputError(place + "/" + name, detail));
  }

  /** One of the words; required. */
  public <T> T oneOf(String name, Map<String, T> words) {
    var node = take(name);
    var value = node != null && node.isTextual() ? words.get(node.textValue()) : null;
    return value != null
        ? value
        : wrong(
            name,
            "One of: " + String.join(", ", words.keySet()) + ".",
            () -> anyOf(words.values()));
  }

  /** A whole number within the bounds; null where the field is absent. */
  public @Nullable Long integer(String name, long least, long most) {
    var node = take(name);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      return wrong(name, "A whole number from " + least + " to " + most + ".", () -> least);
    }
    var value = node.longValue();
    return value >= least && value <= most
        ? (Long) value
        : wrong(name, "A whole number from " + least + " to " + most + ".", () -> least);
  }

  /** At least one text; required. */
  public List<String> texts(String name) {
    if (!(take(name) instanceof ArrayNode array) || array.isEmpty()) {
      return wrong(name, "A list of texts, with at least one.", List::of);
    }
    var texts = new ArrayList<String>();
    for (var node : array) {
      if (!node.isTextual()) {
        return wrong(name, "A list of texts.", List::of);
      }
      texts.add(node.textValue());
    }
    return texts;
  }

  /** Whether the object has a field of that name at all. */
  public boolean has(String name) {
    return take(name) != null;
  }

  /** The names of all fields, for an object whose names are data too. */
  public Set<String> names() {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    known.addAll(names);
    return names;
  }

  /** Notes that this object as a whole is wrong. */
  public void wrong(String detail) {
    errors.add(new InputError(place, detail));
  }

  /** A text of that shape; required. */
  public String shaped(String name, Pattern shape, String detail) {
    var node = take(name);
    return node != null && fits(node, shape) ? node.textValue() : wrong(name, detail, () -> "");
  }

  /** A text of that shape; null where the field is absent. */
  public @Nullable String optional(String name, Pattern shape, String detail) {
    return take(name) == null ? null : shaped(name, shape, detail);
  }

  /** Different texts of that shape; none where the field is absent. */
  public List<String> texts(String name, int most, Pattern shape, String detail) {
    var node = take(name);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof ArrayNode array) || array.size() > most) {
      return wrong(name, "A list of at most " + most + " texts.", List::of);
    }
    var texts = new ArrayList<String>();
    for (var i = 0; i < array.size(); i++) {
      if (!fits(array.get(i), shape)) {
        errors.add(new InputError(place + "/" + name + "/" + i, detail));
      } else if (texts.contains(array.get(i).textValue())) {
        errors.add(new InputError(place + "/" + name + "/" + i, "This is in the list before."));
      } else {
        texts.add(array.get(i).textValue());
      }
    }
    return texts;
  }

  private static boolean fits(JsonNode node, Pattern shape) {
    return node.isTextual()
        && wellFormed(node.textValue())
        && shape.matcher(node.textValue()).matches();
  }

  List<InputError> errors() {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    if (!known.containsAll(names)) {
      errors.add(
          new InputError(
              place,
              "There is a field that is not known here. Known: "
                  + String.join(", ", known.stream().sorted().toList())
                  + "."));
    }
    return errors.stream().distinct().toList();
  }

  private @Nullable JsonNode take(String name) {
    known.add(name);
    return object.get(name);
  }

  private <T extends @Nullable Object> T wrong(String name, String detail, Supplier<T> standIn) {
    errors.add(new InputError(place + "/" + name, detail));
    return standIn.get();
  }

  private static <T> T anyOf(Iterable<T> values) {
    return values.iterator().next();
  }

  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
