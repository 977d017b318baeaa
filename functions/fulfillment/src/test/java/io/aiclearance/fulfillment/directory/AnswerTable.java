package io.aiclearance.fulfillment.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a table of a provider's answers and what each is to come to. */
public final class AnswerTable {
  private AnswerTable() {}

  /** One line: how one call is answered, and what the whole action then comes to. */
  public record Line(
      String call,
      int status,
      String body,
      String header,
      String outcome,
      String code,
      String seconds) {

    public Reply reply(BiFunction<String, String, String> error) {
      var reply =
          switch (body) {
            case "empty" -> status == 0 ? Reply.NONE : Reply.json(status, "");
            case "html" -> Reply.html(status);
            default ->
                Reply.json(
                    status,
                    body.startsWith("{") || body.startsWith("[")
                        ? body
                        : error.apply(
                            body.replaceFirst("[: ].*", ""),
                            body.replaceFirst("^[A-Za-z0-9_]+:? ?", "")));
          };
      if (header.isEmpty()) {
        return reply;
      }
      var parts = header.split(": ", 2);
      return reply.with(parts[0], value(parts[1]));
    }

    private static String value(String text) {
      var now = Instant.now();
      if (text.startsWith("date")) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
            now.plusSeconds(Long.parseLong(text.substring(4))).atZone(ZoneOffset.UTC));
      }
      return text.startsWith("+") || text.startsWith("-")
          ? Long.toString(now.getEpochSecond() + Long.parseLong(text))
          : text;
    }

    /** Does what leads to the call, and checks what comes of it. */
    public void check(GroupMembership membership, String groupId) {
      var subject = new Subject(new AccountId("acc-live"), "live@example.com");
      switch (call) {
        case "remove" -> check(membership.remove(subject, groupId));
        case "membership" -> check(membership.observe(subject, groupId));
        default -> check(membership.add(subject, groupId));
      }
    }

    private void check(ProviderOutcome actual) {
      assertEquals(outcome, actual.getClass().getSimpleName(), actual.toString());
      switch (actual) {
        case ProviderOutcome.Done _, ProviderOutcome.AlreadyDone _ -> assertEquals("", code);
        case ProviderOutcome.RetryLater later -> check(later.problem(), later.notBefore());
        case ProviderOutcome.Rejected rejected -> check(rejected.problem(), null);
        case ProviderOutcome.Unknown unknown -> check(unknown.problem(), null);
      }
    }

    private void check(Observation actual) {
      assertEquals(outcome, actual.getClass().getSimpleName(), actual.toString());
      switch (actual) {
        case Observation.Member _, Observation.NotMember _ -> assertEquals("", code);
        case Observation.NotNow notNow -> check(notNow.problem(), notNow.notBefore());
        case Observation.Rejected rejected -> check(rejected.problem(), null);
      }
    }

    private void check(Problem problem, @Nullable Duration pause) {
      assertEquals(code, problem.code());
      for (var secret : List.of("s3cr3t", "live@example.com", "Bearer", "SSWS", "{", "<html")) {
        assertFalse(problem.text().contains(secret), problem.text());
      }
      if (seconds.isEmpty()) {
        assertEquals(null, pause);
      } else {
        var most = Long.parseLong(seconds);
        assertTrue(
            pause != null && pause.toSeconds() <= most && pause.toSeconds() >= most - 2,
            "pause " + pause);
      }
    }

    @Override
    public String toString() {
      return "%s answered with %d %s %s is %s %s"
          .formatted(call, status, body, header, outcome, code);
    }
  }

  public static Stream<Line> of(Class<?> test) {
    try (var in = test.getResourceAsStream("answers.txt")) {
      if (in == null) {
        throw new IllegalStateException("no answers.txt beside " + test);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(AnswerTable::line)
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    var cells = Stream.of(text.split("\\|", -1)).map(String::strip).toList();
    return new Line(
        cells.get(0),
        Integer.parseInt(cells.get(1)),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6));
  }
}
