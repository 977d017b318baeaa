package io.aiclearance.standins.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory's filter such as {@code profile.email eq "a@b.c" and status eq "ACTIVE"}, in Okta's
 * quotes or OData's: comparisons joined by and, or; neither brackets nor not.
 */
public final class Criteria {
  private static final Pattern COMPARISON =
      Pattern.compile(
          "([\\w./]+)\\s+(eq|ne|sw|co)\\s+(?:\"((?:\\\\.|[^\"\\\\])*)\"|'((?:''|[^'])*)'|(true|false))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY =
      Pattern.compile(
          "([\\w.]+)/any\\(\\s*(\\w+)\\s*:\\s*\\2\\s+eq\\s+('(?:''|[^'])*')\\s*\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINT =
      Pattern.compile("\\s+(and|or)\\s+", Pattern.CASE_INSENSITIVE);

  /** Gives the values of a named attribute of whatever is searched. */
  @FunctionalInterface
  public interface Attributes {
    List<String> values(String name);
  }

  private record Comparison(String attribute, String operator, String value) {
    boolean holds(Attributes attributes) {
      var values = attributes.values(attribute).stream().map(v -> v.toLowerCase(Locale.ROOT));
      var wanted = value.toLowerCase(Locale.ROOT);
      return switch (operator) {
        case "eq" -> values.anyMatch(wanted::equals);
        case "ne" -> values.noneMatch(wanted::equals);
        case "sw" -> values.anyMatch(v -> v.startsWith(wanted));
        default -> values.anyMatch(v -> v.contains(wanted));
      };
    }
  }

  /** Comparisons that must all hold, of which one group is enough. */
  private final List<List<Comparison>> alternatives;

  private Criteria(List<List<Comparison>> alternatives) {
    this.alternatives = alternatives;
  }

  /** Reads a filter, or nothing when it is not one. */
  public static Optional<Criteria> parse(String filter) {
    var text = ANY.matcher(filter.strip()).replaceAll("$1 eq $3");
    var alternatives = new ArrayList<List<Comparison>>();
    alternatives.add(new ArrayList<>());
    var comparison = COMPARISON.matcher(text);
    var joint = JOINT.matcher(text);
    var at = 0;
    while (true) {
      if (!comparison.region(at, text.length()).lookingAt()) return Optional.empty();
      alternatives.getLast().add(read(comparison));
      at = comparison.end();
      if (at == text.length()) return Optional.of(new Criteria(alternatives));
      if (!joint.region(at, text.length()).lookingAt()) return Optional.empty();
      if (joint.group(1).equalsIgnoreCase("or")) alternatives.add(new ArrayList<>());
      at = joint.end();
    }
  }

  public boolean hold(Attributes attributes) {
    return alternatives.stream().anyMatch(all -> all.stream().allMatch(c -> c.holds(attributes)));
  }

  private static Comparison read(Matcher match) {
    String value;
    if (match.group(3) != null) value = match.group(3).replaceAll("\\\\(.)", "$1");
    else if (match.group(4) != null) value = match.group(4).replace("''", "'");
    else value = match.group(5);
    return new Comparison(match.group(1), match.group(2).toLowerCase(Locale.ROOT), value);
  }
}
