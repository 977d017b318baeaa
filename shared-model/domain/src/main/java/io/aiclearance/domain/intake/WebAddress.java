package io.aiclearance.domain.intake;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a web address from other text, by its looks alone: nothing is looked up, and nothing is
 * changed in what is kept.
 */
final class WebAddress {
  private static final int LONGEST = 2_000;

  /** Neither names a user, which is how one host is made to look like another. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>https?://)?(?<host>[^/?#\\s@:\\\\]+)(?::\\d{1,5})?(?:[/?#][^\\\\\\p{Cntrl}]*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern HOST_WITH_DOMAIN =
      Pattern.compile("([a-z0-9-]+\\.)+(xn--[a-z0-9-]+|[a-z]{2,})");

  private WebAddress() {}

  /** The address's host, in ASCII and without {@code www}; empty where the text is no address. */
  static Optional<String> hostOf(String text) {
    var shape = SHAPE.matcher(text);
    if (text.length() > LONGEST || !shape.matches()) {
      return Optional.empty();
    }
    var host = shape.group("scheme") == null ? HOST_WITH_DOMAIN : HOST;
    return ascii(shape.group("host"))
        .filter(name -> host.matcher(name).matches())
        .map(name -> name.startsWith("www.") ? name.substring("www.".length()) : name);
  }

  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
