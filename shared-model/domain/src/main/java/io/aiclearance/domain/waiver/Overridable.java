package io.aiclearance.domain.waiver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules of a decision that a controlled exception can override, and how far. */
public enum Overridable {
  /** A restricted tool may be granted; a blocked, denied or retired one never. */
  TOOL_IS_REQUESTABLE,
  /** Access may be longer than the risk level allows, never than 180 days or what was asked. */
  DURATION_WITHIN_LIMITS,
  /** A person may decide about their own access, where nobody else can. */
  REQUESTER_DOES_NOT_DECIDE,
  /** One person may approve more than one stage. */
  ONE_PERSON_ONE_STAGE;

  /** The one that overrides the rule of this name, if an exception can. */
  public static Optional<Overridable> of(String rule) {
    return Arrays.stream(values()).filter(each -> each.rule().equals(rule)).findFirst();
  }

  /** The name of the rule that is overridden. */
  public String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
