package io.aiclearance.standins.jira;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * As much of JQL as a backfill needs: clauses joined by AND, and one order.
 *
 * @param clauses how many conditions there are; Jira refuses a search without any
 */
record Jql(Predicate<Issue> condition, Comparator<Issue> order, int clauses) {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|>=|<=|!=|[=<>(),]|[^\\s=<>!(),\"']+");

  static Outcome<Jql> parse(String text, JqlClause clause) {
    var tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
    return new Parser(tokens, clause).parse();
  }

  private static final class Parser {
    private final List<String> tokens;
    private final JqlClause clause;
    private int next;

    Parser(List<String> tokens, JqlClause clause) {
      this.tokens = tokens;
      this.clause = clause;
    }

    Outcome<Jql> parse() {
      Predicate<Issue> condition = _ -> true;
      var clauses = 0;
      while (next < tokens.size() && !word("order")) {
        if (clauses > 0 && !take("and")) {
          return wrong();
        }
        switch (condition()) {
          case Outcome.Refused<Predicate<Issue>> refused -> {
            return refused.forAnything();
          }
          case Outcome.Done<Predicate<Issue>> done -> condition = condition.and(done.value());
        }
        clauses++;
      }
      return ordered(condition, clauses);
    }

    private Outcome<Jql> ordered(Predicate<Issue> condition, int clauses) {
      if (next == tokens.size()) {
        return Outcome.done(new Jql(condition, by("created").reversed(), clauses));
      }
      if (!take("order") || !take("by") || next == tokens.size()) {
        return wrong();
      }
      var field = lower(tokens.get(next++));
      if (!List.of("created", "updated", "key", "id").contains(field)) {
        return Outcome.refused(400, "Not able to sort using field '%s'.".formatted(field));
      }
      var order = take("desc") ? by(field).reversed() : by(field);
      take("asc");
      return next == tokens.size() ? Outcome.done(new Jql(condition, order, clauses)) : wrong();
    }

    private Outcome<Predicate<Issue>> condition() {
      if (next + 2 >= tokens.size()) {
        return wrong();
      }
      var field = lower(unquoted(tokens.get(next++)));
      var negated = take("not");
      var operator = (negated ? "not " : "") + lower(tokens.get(next++));
      var values = new ArrayList<String>();
      if (take("(")) {
        while (next < tokens.size() && !take(")")) {
          values.add(unquoted(tokens.get(next++)));
          take(",");
        }
      } else if (next < tokens.size()) {
        values.add(unquoted(tokens.get(next++)));
      }
      return clause.read(field, operator, values);
    }

    private boolean word(String word) {
      return next < tokens.size() && lower(tokens.get(next)).equals(word);
    }

    private boolean take(String word) {
      var there = word(word);
      next += there ? 1 : 0;
      return there;
    }

    private <T> Outcome<T> wrong() {
      return Outcome.refused(
          400,
          next < tokens.size()
              ? "Error in the JQL Query: unexpected '%s'.".formatted(tokens.get(next))
              : "Error in the JQL Query: it ends too early.");
    }

    private static Comparator<Issue> by(String field) {
      Comparator<Issue> byId = Comparator.comparingLong(issue -> Long.parseLong(issue.id()));
      return switch (field) {
        case "created" -> Comparator.comparing(Issue::created).thenComparing(byId);
        case "updated" -> Comparator.comparing(Issue::updated).thenComparing(byId);
        default -> byId;
      };
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String token) {
      var quoted = token.startsWith("\"") || token.startsWith("'");
      return quoted ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1") : token;
    }
  }
}
