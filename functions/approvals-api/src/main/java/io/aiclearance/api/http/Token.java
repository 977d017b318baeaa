package io.aiclearance.api.http;

import java.util.Map;
import java.util.Optional;

/**
 * What API Gateway's authorizer found in the bearer token, whose signature it has checked.
 *
 * @param type the token header's {@code typ}, if it has one
 */
public record Token(Map<String, String> claims, Optional<String> type) {
  public Token {
    claims = Map.copyOf(claims);
  }

  /** Empty where the claim is absent or blank. */
  public Optional<String> claim(String name) {
    return Optional.ofNullable(claims.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
