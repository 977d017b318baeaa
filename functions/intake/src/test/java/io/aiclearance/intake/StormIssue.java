package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Request;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An issue as Jira has it now, what it once said, and what of that the worker was shown. */
final class StormIssue {
  /** What there is to be asked for; how it is asked does not change over an issue's life. */
  enum Kind {
    WHOLE,
    LATE,
    NEVER_WHOLE,
    BLOCKED,
    LATE_AND_BLOCKED,
    OTHER_TYPE,
    OTHER_PROJECT;

    boolean isOurs() {
      return this != OTHER_TYPE && this != OTHER_PROJECT;
    }

    boolean isBlocked() {
      return this == BLOCKED || this == LATE_AND_BLOCKED;
    }

    boolean isLate() {
      return this == LATE || this == LATE_AND_BLOCKED;
    }
  }

  private final Kind kind;
  private final String id;
  private final IssueKey firstKey;
  private final Set<String> purposesSaid = new HashSet<>();
  private IssueKey key;
  private Instant created = Instant.MAX;
  private @Nullable String tool;
  private @Nullable String purpose;
  private boolean cancelled;
  private boolean deleted;
  private boolean wasShown;
  private boolean wasShownWhole;

  StormIssue(Kind kind, int number) {
    this.kind = kind;
    this.id = Integer.toString(10_000 + number);
    this.firstKey = new IssueKey((kind == Kind.OTHER_PROJECT ? "OPS-" : "AIC-") + number);
    this.key = firstKey;
  }

  Kind kind() {
    return kind;
  }

  String id() {
    return id;
  }

  IssueKey key() {
    return key;
  }

  IssueKey firstKey() {
    return firstKey;
  }

  void create(Instant now) {
    created = now;
    if (!kind.isLate()) {
      chooseTool();
      if (kind != Kind.NEVER_WHOLE) {
        say("Pair programming 🧪");
      }
    }
  }

  void chooseTool() {
    tool = kind.isBlocked() ? "20004" : "20001";
  }

  void say(String what) {
    purpose = what;
    purposesSaid.add(what);
  }

  void edit(String what) {
    if (purpose != null) {
      say(what);
    }
  }

  void cancel() {
    cancelled = true;
  }

  void delete() {
    deleted = true;
  }

  void moveAway() {
    key = new IssueKey("OPS-" + (500_000 + Integer.parseInt(id)));
  }

  boolean isThere(Instant now) {
    return !created.isAfter(now) && !deleted;
  }

  private boolean isOpen() {
    return !cancelled && !deleted && key.equals(firstKey);
  }

  TicketReading show() {
    wasShown |= isOpen();
    wasShownWhole |= isOpen() && tool != null && purpose != null;
    return new TicketReading(
        key,
        id,
        key.value().substring(0, 3),
        "1",
        kind == Kind.OTHER_TYPE ? "12" : "11",
        new Person(new AccountId("acc-requester"), "Requester", null),
        null,
        created,
        tool,
        tool == null ? null : "as the option says",
        null,
        30,
        purpose,
        Context.NONE,
        cancelled);
  }

  /** That the request, if there is one, is what Jira implies. */
  void holds(Optional<Request> request) {
    if (!kind.isOurs() || !wasShown) {
      assertEquals(Optional.empty(), request, say());
    } else if (isOpen()) {
      holdsWhileOpen(request.orElseThrow(() -> new AssertionError(say() + " was lost")));
    } else {
      holdsAfterwards(request);
    }
  }

  private void holdsWhileOpen(Request request) {
    assertEquals(firstKey, request.key());
    assertEquals(id, request.origin().issueId());
    switch (request) {
      case Request.Incomplete incomplete ->
          assertEquals(
              missing(),
              incomplete.missing().stream().map(Missing::detail).collect(Collectors.toSet()),
              say());
      case Request.Pending pending -> {
        assertFalse(kind.isBlocked(), say());
        assertEquals("github-copilot", pending.ask().tool().orElseThrow().value());
        assertTrue(purposesSaid.contains(pending.ask().purpose()), say());
      }
      case Request.Denied denied -> {
        assertTrue(kind.isBlocked(), say());
        assertEquals("midjourney", denied.ask().tool().orElseThrow().value());
      }
      case Request other -> throw new AssertionError(say() + " became " + other);
    }
  }

  private Set<Detail> missing() {
    var missing = new HashSet<Detail>();
    if (tool == null) {
      missing.add(Detail.TOOL);
    }
    if (purpose == null) {
      missing.add(Detail.PURPOSE);
    }
    assertFalse(missing.isEmpty(), () -> say() + " is incomplete though nothing is missing");
    return missing;
  }

  private void holdsAfterwards(Optional<Request> request) {
    if (wasShownWhole) {
      assertTrue(request.isPresent(), () -> say() + " was lost");
    }
    request.ifPresent(
        known -> {
          var denied = known instanceof Request.Denied;
          assertTrue(denied ? kind.isBlocked() : known instanceof Request.Withdrawn, say());
          assertEquals(kind.isBlocked() && wasShownWhole, denied, say());
        });
  }

  private String say() {
    return kind
        + " "
        + firstKey
        + (deleted ? " deleted" : cancelled ? " cancelled" : key.equals(firstKey) ? "" : " moved");
  }
}
