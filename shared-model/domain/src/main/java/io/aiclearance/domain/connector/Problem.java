package io.aiclearance.domain.connector;

/**
 * Why a provider's action did not succeed, safe to show (R5.3).
 *
 * @param code stable, lower case with dashes: {@code rate-limited}, {@code bad-credentials}
 * @param text one short sentence that says what to do; never a token, header, body or e-mail
 */
public record Problem(String code, String text) {
  public Problem {
    if (!code.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("not a problem code");
    }
    if (text.length() > 300) {
      throw new IllegalArgumentException("a problem's text is short");
    }
  }
}
