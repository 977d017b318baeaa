package io.aiclearance.storage;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.RefusedIssue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows of refused issues, and of how many there were on a day. */
final class RefusalItems {
  static final Duration KEPT = Duration.ofDays(30);
  static final String LISTED = "listed";
  static final String LIST_KEY = "listKey";
  static final String LIST_AT = "listAt";
  static final String EXPIRES_AT = "expiresAt";

  /** What every refusal writes, the first of its issue and its reason or not. */
  static final String SEEN =
      "SET #issue = :issue, #gate = :why, #first = if_not_exists(#first, :at), #last = :at,"
          + " #key = :key, #listed = :listed, #end = :end ADD #times :one";

  private static final String ISSUE = "issueKey";
  private static final String GATE = "why";
  private static final String FIRST_AT = "firstAt";
  private static final String LAST_AT = "lastAt";
  private static final String TIMES = "times";
  private static final String SUFFIX = "#REFUSAL";

  private RefusalItems() {}

  static Map<String, AttributeValue> key(IssueKey issue) {
    return Map.of(Keys.PK, Item.s(issue + "#REFUSED"));
  }

  static Map<String, AttributeValue> key(LocalDate day) {
    return Map.of(Keys.PK, Item.s(day + "#REFUSALS"));
  }

  static RefusedIssue read(Item item) {
    var word = item.text(GATE);
    var gate =
        Arrays.stream(ClosedGate.values())
            .filter(g -> g.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no gate is called " + word));
    return new RefusedIssue(
        new IssueKey(item.text(ISSUE)),
        gate,
        item.time(FIRST_AT),
        item.time(LAST_AT),
        item.number(TIMES));
  }

  /** Months make thirty days two queries, or three, however few refusals there are. */
  static String listKey(YearMonth month) {
    return month + SUFFIX;
  }

  static YearMonth month(String listKey) {
    return YearMonth.parse(listKey.substring(0, listKey.indexOf('#')));
  }

  static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }

  static LocalDate firstDay(Instant now) {
    return LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
  }

  /** A day's count lasts for as long as any of its refusals. */
  static long expiresAt(LocalDate day) {
    return day.plusDays(KEPT.toDays() + 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** One refusal, as its rows name it. */
  record Seen(IssueKey issue, ClosedGate why, Instant at) {
    LocalDate day() {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    long expiresAt() {
      return at.plus(KEPT).getEpochSecond();
    }

    Map<String, String> names() {
      return Map.of(
          "#issue", ISSUE,
          "#gate", GATE,
          "#first", FIRST_AT,
          "#last", LAST_AT,
          "#key", LIST_KEY,
          "#listed", LIST_AT,
          "#end", EXPIRES_AT,
          "#times", TIMES,
          "#reasons", "reasons");
    }

    Map<String, AttributeValue> values() {
      var time = Times.sortable(at);
      return new HashMap<>(
          Map.of(
              ":issue", Item.s(issue.value()),
              ":why", Item.s(why.word()),
              ":at", Item.s(time),
              ":key", Item.s(listKey(month(at))),
              ":listed", Item.s(time + "#" + issue),
              ":end", Item.n(expiresAt()),
              ":one", Item.n(1)));
    }
  }
}
