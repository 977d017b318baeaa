package io.aiclearance.standins.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as a stand-in sees it.
 *
 * @param base scheme and authority under which the caller knows this server
 * @param segments of the path, decoded
 */
public record Incoming(
    String base,
    String method,
    String path,
    List<String> segments,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  /** A header's first value, whatever its case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  static List<String> segments(String rawPath) {
    return Stream.of(rawPath.split("/", -1))
        .skip(1)
        // in a path a plus is a plus
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
        .toList();
  }

  /** The fields of a query or of a form body; of a repeated one the first. */
  public static Map<String, String> fields(String encoded) {
    var fields = new LinkedHashMap<String, String>();
    if (encoded.isEmpty()) return fields;
    for (var pair : encoded.split("&", -1)) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
    }
    return fields;
  }
}
