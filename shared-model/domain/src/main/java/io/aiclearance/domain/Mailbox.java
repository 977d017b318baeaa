package io.aiclearance.domain;

import java.util.Locale;
import java.util.Set;

/**
 * Where an e-mail address is delivered, so that variants of one address are the same: case, width,
 * what follows a plus sign, and at providers that ignore them, dots (R2.3).
 *
 * <p>It may take two people for one where a provider tells such variants apart; it never takes one
 * for two because of them.
 */
public record Mailbox(String value) {
  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

  public Mailbox {
    value = delivered(new PlainName(value).value());
  }

  private static String delivered(String address) {
    var at = address.lastIndexOf('@');
    if (at < 0) {
      return address;
    }
    var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    var plus = address.substring(0, at).indexOf('+');
    var local = plus > 0 ? address.substring(0, plus) : address.substring(0, at);
    return WITHOUT_DOTS.contains(domain)
        ? local.replace(".", "") + "@gmail.com"
        : local + "@" + domain;
  }
}
