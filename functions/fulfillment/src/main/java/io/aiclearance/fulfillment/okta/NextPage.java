package io.aiclearance.fulfillment.okta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cursor in an answer's Link headers; the SDK's own reader knows one spelling of the name. */
final class NextPage {
  private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
  private static final Pattern NEXT =
      Pattern.compile(";\\s*rel=\"?next\"?\\s*(?:[;,]|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CURSOR = Pattern.compile("[?&]after=([^&#]+)");

  private NextPage() {}

  /**
   * @throws IllegalStateException if there is a next page, but not how to ask for it
   */
  static Optional<String> in(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> "link".equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .flatMap(links -> LINK.matcher(links).results())
        .filter(link -> NEXT.matcher(link.group(2).strip()).find())
        .map(link -> cursor(link.group(1)))
        .findFirst();
  }

  private static String cursor(String url) {
    var cursor = CURSOR.matcher(url);
    if (!cursor.find()) {
      throw new IllegalStateException("a next page without a cursor");
    }
    return URLDecoder.decode(cursor.group(1), UTF_8);
  }
}
