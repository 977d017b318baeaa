package io.aiclearance.api.people;

import io.aiclearance.api.http.Token;
import io.aiclearance.domain.people.SignIn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks again what API Gateway has checked, and what it does not look at: that the token was made
 * for calling this API (R2.1).
 *
 * @param issuer the only one that is believed
 * @param audience this API, as the issuer names it
 */
public record TokenRules(String issuer, String audience) {
  private static final int LONGEST_SUBJECT = 255;
  private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  /** Whose token it is; empty where it is not good for this API. */
  public Optional<SignIn> signIn(Token token) {
    return token
        .claim("sub")
        .filter(subject -> subject.length() <= LONGEST_SUBJECT)
        .filter(_ -> token.claim("iss").filter(issuer::equals).isPresent())
        .filter(_ -> forThisApi(token) && isAccessToken(token))
        .map(subject -> new SignIn(issuer, subject));
  }

  private boolean forThisApi(Token token) {
    // API Gateway writes a list as text: [a b]
    return token.claim("aud").stream()
        .flatMap(claim -> Arrays.stream(claim.replaceAll("[\\[\\]\"]", " ").split("[\\s,]+", -1)))
        .anyMatch(audience::equals);
  }

  /** Providers mark the kind of a token in different places; each mark that is there must fit. */
  private static boolean isAccessToken(Token token) {
    return token.type().map(t -> t.toLowerCase(Locale.ROOT)).stream()
            .allMatch(HEADER_TYPES::contains)
        && token.claim("token_use").stream().allMatch("access"::equals)
        && token.claim("typ").stream().allMatch("bearer"::equalsIgnoreCase)
        && token.claim("at_hash").isEmpty()
        && token.claim("c_hash").isEmpty();
  }
}
