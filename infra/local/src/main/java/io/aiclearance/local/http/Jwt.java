package io.aiclearance.local.http;

import java.util.Map;

/** What a good token says; claims are texts, as API Gateway passes them on. */
record Jwt(Map<String, String> claims) {
  Jwt {
    claims = Map.copyOf(claims);
  }
}
