package io.aiclearance.standins.jira;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one condition of a search; dates are in UTC, the time zone of everybody here. */
final class JqlClause {
  private static final Pattern AGO = Pattern.compile("-(\\d+)([mhdw])");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Clock clock;
  private final Person reader;

  JqlClause(Clock clock, Person reader) {
    this.clock = clock;
    this.reader = reader;
  }

  Outcome<Predicate<Issue>> read(String field, String operator, List<String> values) {
    if (values.isEmpty()) {
      return Outcome.refused(400, "Error in the JQL Query: '%s' has no value.".formatted(field));
    }
    return switch (field) {
      case "project" ->
          projects(values)
              .then(
                  _ ->
                      among(
                          operator,
                          values,
                          issue ->
                              Stream.of(
                                  issue.project().key(),
                                  issue.project().id(),
                                  issue.project().name())));
      case "key", "issuekey", "id", "issue" ->
          among(operator, values, issue -> Stream.of(issue.key(), issue.id()));
      case "status" ->
          among(operator, values, issue -> Stream.of(issue.status().title(), issue.status().id()));
      case "issuetype", "type" ->
          among(operator, values, issue -> Stream.of(issue.type().name(), issue.type().id()));
      case "reporter" -> among(operator, values, issue -> Stream.of(issue.reporterId()));
      case "request type", "cf[10010]" ->
          among(
              operator,
              values,
              issue ->
                  issue.requestType().stream()
                      .flatMap(
                          type ->
                              Stream.of(
                                  type.id(),
                                  type.name(),
                                  type.name() + " (" + issue.project().key() + ")")));
      case "created", "createddate" -> date(operator, values.getFirst(), Issue::created);
      case "updated", "updateddate" -> date(operator, values.getFirst(), Issue::updated);
      default ->
          Outcome.refused(
              400,
              "Field '%s' does not exist or you do not have permission to view it."
                  .formatted(field));
    };
  }

  /** A project that the reader may not see is as unknown as one that is not there. */
  private Outcome<List<String>> projects(List<String> values) {
    return values.stream()
        .filter(
            value ->
                !reader.may(JiraPermission.BROWSE_PROJECTS)
                    || Project.ALL.stream()
                        .noneMatch(
                            project ->
                                Stream.of(project.key(), project.id(), project.name())
                                    .anyMatch(value::equalsIgnoreCase)))
        .findFirst()
        .<Outcome<List<String>>>map(
            unknown ->
                Outcome.refused(
                    400,
                    "The value '%s' does not exist for the field 'project'.".formatted(unknown)))
        .orElseGet(() -> Outcome.done(values));
  }

  private static Outcome<Predicate<Issue>> among(
      String operator, List<String> values, Function<Issue, Stream<String>> names) {
    Predicate<Issue> one =
        issue ->
            names.apply(issue).anyMatch(name -> values.stream().anyMatch(name::equalsIgnoreCase));
    return switch (operator) {
      case "=", "in" -> Outcome.done(one);
      case "!=", "not in" -> Outcome.done(one.negate());
      default -> unsupported(operator);
    };
  }

  private Outcome<Predicate<Issue>> date(
      String operator, String value, Function<Issue, Instant> of) {
    var at = instant(value);
    if (at.isEmpty()) {
      return Outcome.refused(
          400,
          "Date value '%s' is invalid. Valid formats include: 'yyyy-MM-dd HH:mm' and '-5d'."
              .formatted(value));
    }
    var limit = at.get();
    return switch (operator) {
      case ">=" -> Outcome.done(issue -> !of.apply(issue).isBefore(limit));
      case ">" -> Outcome.done(issue -> of.apply(issue).isAfter(limit));
      case "<=" -> Outcome.done(issue -> !of.apply(issue).isAfter(limit));
      case "<" -> Outcome.done(issue -> of.apply(issue).isBefore(limit));
      default -> unsupported(operator);
    };
  }

  private Optional<Instant> instant(String text) {
    var ago = AGO.matcher(text);
    if (ago.matches()) {
      var count = Long.parseLong(ago.group(1));
      var back =
          switch (ago.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
          };
      return Optional.of(clock.instant().minus(back));
    }
    if (text.matches("\\d{10,15}")) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    try {
      return Optional.of(
          text.length() <= 10
              ? LocalDate.parse(text.replace('/', '-')).atStartOfDay().toInstant(ZoneOffset.UTC)
              : LocalDateTime.parse(text.replace('/', '-'), MINUTE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static Outcome<Predicate<Issue>> unsupported(String operator) {
    return Outcome.refused(
        400, "The operator '%s' is not supported by this field.".formatted(operator));
  }
}
