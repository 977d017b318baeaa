package io.aiclearance.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A company as a model that knows nothing of the product: names, numbers and sets. */
final class PlainWorld {
  static final String PROJECT = "AIC";
  static final List<String> RISKS = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  Instant now = Instant.parse("2026-03-02T09:00:00Z");
  final Map<String, Human> people = new TreeMap<>();
  final Map<String, Tool> tools = new TreeMap<>();
  final Map<String, Loan> loans = new LinkedHashMap<>();
  final Map<String, Waived> waived = new LinkedHashMap<>();
  final Map<String, Auto> autos = new TreeMap<>();
  final Map<String, Level> levels = new TreeMap<>();
  final Map<String, Asked> asked = new LinkedHashMap<>();
  final Map<String, Held> held = new LinkedHashMap<>();
  final Map<String, List<Wished>> wished = new LinkedHashMap<>();

  static final class Human {
    final String name;
    final String mailbox;
    final Set<String> roles = new HashSet<>();
    final Set<String> groups = new HashSet<>();

    Human(String name, String mailbox) {
      this.name = name;
      this.mailbox = mailbox;
    }
  }

  static final class Tool {
    final String id;
    int risk;
    String status = "APPROVED";

    Tool(String id, int risk) {
      this.id = id;
      this.risk = risk;
    }
  }

  /** What a risk level asks for, how many of each role in this order, and what it lets be. */
  record Level(
      Map<String, Integer> stages,
      int mostDays,
      boolean autos,
      int exceptions,
      int exceptionDays) {}

  /** One person's part, lent to another. */
  static final class Loan {
    final String from;
    final String to;
    final Set<String> roles;
    final @Nullable String tool;
    final Instant start;
    final Instant end;
    boolean revoked;

    Loan(
        String from,
        String to,
        Set<String> roles,
        @Nullable String tool,
        Instant start,
        Instant end) {
      this.from = from;
      this.to = to;
      this.roles = roles;
      this.tool = tool;
      this.start = start;
      this.end = end;
    }
  }

  /** A rule that is not to hold for one person and tool, for a time. */
  static final class Waived {
    final String person;
    final String tool;
    final int risk;
    final Set<String> rules;
    final String owner;
    final String askedBy;
    final Instant end;
    String state = "asked";
    @Nullable Instant approved;
    @Nullable Instant reviewBy;

    Waived(
        String person,
        String tool,
        int risk,
        Set<String> rules,
        String owner,
        String askedBy,
        Instant end) {
      this.person = person;
      this.tool = tool;
      this.risk = risk;
      this.rules = rules;
      this.owner = owner;
      this.askedBy = askedBy;
      this.end = end;
    }

    boolean waits() {
      return state.equals("asked");
    }

    boolean holds(Instant moment) {
      return state.equals("active")
          && moment.isBefore(end)
          && reviewBy != null
          && moment.isBefore(reviewBy);
    }
  }

  /** A rule that may say yes by itself. */
  record Auto(
      @Nullable String tool,
      boolean projectOnly,
      boolean on,
      Set<String> groups,
      @Nullable Integer mostDays,
      String author) {}

  /** One voice, or another's that was lent. */
  record Yes(String by, String role, @Nullable String lender, int days) {}

  static final class Asked {
    final String who;
    final @Nullable String raisedBy;
    final String tool;
    final int days;
    final Instant lapses;
    final List<Yes> said = new ArrayList<>();
    String state = "pending";

    Asked(String who, @Nullable String raisedBy, String tool, int days, Instant lapses) {
      this.who = who;
      this.raisedBy = raisedBy;
      this.tool = tool;
      this.days = days;
      this.lapses = lapses;
    }
  }

  /** What somebody was given. */
  static final class Held {
    final String who;
    final String tool;
    int days;
    String state = "pending";
    boolean early;
    @Nullable Instant first;
    @Nullable Instant end;

    Held(String who, String tool, int days) {
      this.who = who;
      this.tool = tool;
      this.days = days;
    }

    /** Whether its end has passed and nothing has been done about it. */
    boolean over(Instant moment) {
      return state.equals("active") && end != null && !moment.isBefore(end);
    }

    /** Whether it is access that somebody has, whatever the sweeps have done so far. */
    boolean access(Instant moment) {
      return state.equals("active") && !over(moment);
    }

    boolean endedNoLongerAgoThan(int days, Instant moment) {
      return state.equals("expired") && moment.isBefore(lastMoment().plus(Duration.ofDays(days)));
    }

    Instant lastMoment() {
      return Objects.requireNonNull(end);
    }

    boolean open() {
      return !state.equals("expired") && !state.equals("revoked");
    }
  }

  /** More days of what somebody holds, which wait for a second person. */
  static final class Wished {
    final String by;
    final int days;
    boolean waits = true;

    Wished(String by, int days) {
      this.by = by;
      this.days = days;
    }
  }

  Human human(String name) {
    return known(people, name);
  }

  Tool tool(String id) {
    return known(tools, id);
  }

  Asked request(String key) {
    return known(asked, key);
  }

  Held holding(String key) {
    return known(held, key);
  }

  Waived exception(String id) {
    return known(waived, id);
  }

  Loan loan(String id) {
    return known(loans, id);
  }

  private static <T> T known(Map<String, T> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  /** What the risk level of the tool asks for, as both are now. */
  Level levelOf(String toolId) {
    return known(levels, RISKS.get(tool(toolId).risk));
  }

  boolean has(String who, String tool) {
    return held.values().stream()
        .anyMatch(held -> held.open() && held.who.equals(who) && held.tool.equals(tool));
  }

  boolean same(String one, String other) {
    return one.equals(other) || human(one).mailbox.equals(human(other).mailbox);
  }
}
