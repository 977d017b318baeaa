package io.aiclearance.webui;

import java.util.Map;

/**
 * What a browser asks for.
 *
 * @param path as API Gateway hands it over: decoded
 * @param headers by name in lower case
 */
record Ask(String method, String path, Map<String, String> headers) {
  Ask {
    headers = Map.copyOf(headers);
  }

  /** Empty where it is not sent. */
  String header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, "");
  }
}
