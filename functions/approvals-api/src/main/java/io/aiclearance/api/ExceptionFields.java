package io.aiclearance.api;

import io.aiclearance.api.http.Fields;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the body of a wish for an exception says. */
record ExceptionFields(
    AccountId subject,
    ToolId tool,
    Set<Overridable> overrides,
    AccountId owner,
    String reason,
    int days) {
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern RULE = Pattern.compile("[a-z-]{1,64}");
  private static final String AN_ACCOUNT = "A Jira account id.";
  private static final Map<String, Overridable> RULES =
      Arrays.stream(Overridable.values())
          .collect(
              Collectors.toMap(Overridable::rule, Function.identity(), (a, _) -> a, TreeMap::new));

  static ExceptionFields read(Fields fields) {
    var subject = fields.shaped("subject", ACCOUNT, AN_ACCOUNT);
    var tool = fields.shaped("toolId", SLUG, "A tool's id.");
    var owner = fields.shaped("owner", ACCOUNT, AN_ACCOUNT);
    var days = fields.integer("days", 1, ExceptionLimit.MOST_DAYS);
    if (days == null) {
      fields.refuse("days", "A whole number from 1 to " + ExceptionLimit.MOST_DAYS + ".");
    }
    return new ExceptionFields(
        new AccountId(subject.isEmpty() ? "nobody" : subject),
        new ToolId(tool.isEmpty() ? "none" : tool),
        overrides(fields),
        new AccountId(owner.isEmpty() ? "nobody" : owner),
        fields.text("reason", DecisionFields.LONGEST_REASON),
        days == null ? 1 : days.intValue());
  }

  private static Set<Overridable> overrides(Fields fields) {
    var said =
        fields.texts(
            "overrides",
            Overridable.values().length,
            RULE,
            "One of: " + String.join(", ", RULES.keySet()) + ".");
    var known = EnumSet.noneOf(Overridable.class);
    for (var name : said) {
      var rule = RULES.get(name);
      if (rule == null) {
        fields.refuse("overrides", "One of: " + String.join(", ", RULES.keySet()) + ".");
      } else {
        known.add(rule);
      }
    }
    if (known.isEmpty()) {
      fields.refuse("overrides", "At least one of: " + String.join(", ", RULES.keySet()) + ".");
    }
    return known;
  }

  /**
   * The waiver that this asks for; the same words of the same person on the same day make the same
   * one, so that a call whose answer was lost can be sent again.
   */
  Waiver waiver(Person who, RiskLevel risk, Person answers, Person askedBy, Instant now) {
    return new Waiver(
        id(askedBy, now),
        who,
        tool,
        risk,
        overrides,
        answers,
        reason,
        askedBy,
        now,
        now.plus(Duration.ofDays(days)));
  }

  private ExceptionId id(Person askedBy, Instant now) {
    var said =
        List.of(
            askedBy.account().value(),
            subject.value(),
            tool.value(),
            overrides.stream().sorted().toList().toString(),
            owner.value(),
            Integer.toString(days),
            now.atZone(ZoneOffset.UTC).toLocalDate().toString(),
            reason);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
      return new ExceptionId("x" + HexFormat.of().formatHex(digest, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
