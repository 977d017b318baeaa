package io.aiclearance.webui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a browser takes gzip (RFC 9110, 12.5.3). */
final class Gzip {
  private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0{0,3})?");

  private Gzip() {}

  static boolean isAccepted(String acceptEncoding) {
    var said = acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1);
    return says(said, "gzip").or(() -> says(said, "*")).orElse(false);
  }

  /** Empty where nothing is said of the coding. */
  private static Optional<Boolean> says(String[] said, String coding) {
    return Arrays.stream(said)
        .map(one -> one.split(";", 2))
        .filter(one -> one[0].strip().equals(coding))
        .map(one -> one.length == 1 || !REFUSED.matcher(one[1].strip()).matches())
        .findFirst();
  }
}
