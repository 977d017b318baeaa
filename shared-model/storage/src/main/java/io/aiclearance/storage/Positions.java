package io.aiclearance.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A place in an index as text; only whoever signs it may hand it out. */
final class Positions {
  private Positions() {}

  static String write(Map<String, AttributeValue> key) {
    var pairs = new ArrayList<String>();
    key.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value.s(), UTF_8)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("&", pairs).getBytes(UTF_8));
  }

  static Map<String, AttributeValue> read(String position) {
    var key = new LinkedHashMap<String, AttributeValue>();
    for (var pair : new String(Base64.getUrlDecoder().decode(position), UTF_8).split("&", -1)) {
      var equals = pair.indexOf('=');
      key.put(
          pair.substring(0, equals), Item.s(URLDecoder.decode(pair.substring(equals + 1), UTF_8)));
    }
    return key;
  }
}
