package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a sender may send along to show who they are, the right and the wrong. */
enum Proof {
  SIGNED_WITH_THE_CURRENT_SECRET(true, signed(body -> "sha256=" + hex("current", body))),
  SIGNED_WITH_THE_PREVIOUS_SECRET(true, signed(body -> "sha256=" + hex("previous", body))),
  SIGNED_IN_UPPER_CASE(true, signed(body -> "sha256=" + upper(hex("current", body)))),
  SIGNED_UNDER_A_NAME_IN_CAPITALS(
      true, body -> Map.of("X-HUB-SIGNATURE", "sha256=" + hex("current", body))),
  SIGNED_BESIDE_A_WRONG_SECRET(
      true, both(body -> "sha256=" + hex("current", body), _ -> "another")),
  SIGNED_BESIDE_THE_RIGHT_SECRET(
      true, both(body -> "sha256=" + hex("previous", body), _ -> "current")),
  THE_CURRENT_SECRET(true, secret(_ -> "current")),
  THE_PREVIOUS_SECRET(true, secret(_ -> "previous")),

  NOTHING(false, _ -> Map.of()),
  SIGNED_WITH_ANOTHER_SECRET(false, signed(body -> "sha256=" + hex("another", body))),
  SIGNED_FOR_ANOTHER_BODY(false, signed(body -> "sha256=" + hex("current", longer(body)))),
  SIGNED_FOR_THE_ENCODED_BODY(
      false, signed(body -> "sha256=" + hex("current", Base64.getEncoder().encode(body)))),
  EMPTY_SIGNATURE(false, signed(_ -> "")),
  NO_MORE_THAN_THE_ALGORITHM(false, signed(_ -> "sha256=")),
  NO_ALGORITHM(false, signed(body -> hex("current", body))),
  ANOTHER_ALGORITHMS_NAME(false, signed(body -> "sha1=" + hex("current", body))),
  ALGORITHM_IN_UPPER_CASE(false, signed(body -> "SHA256=" + hex("current", body))),
  TRUNCATED_SIGNATURE(false, signed(body -> "sha256=" + hex("current", body).substring(0, 62))),
  OVERLONG_SIGNATURE(false, signed(body -> "sha256=" + hex("current", body) + "00")),
  SIGNATURE_THAT_IS_NOT_HEX(
      false, signed(body -> "sha256=" + hex("current", body).replaceFirst("^.", "g"))),
  SIGNATURE_IN_BASE64(
      false,
      signed(
          body ->
              "sha256="
                  + Base64.getEncoder().encodeToString(hex("current", body).getBytes(UTF_8)))),
  TWO_SIGNATURES(
      false, signed(body -> "sha256=" + hex("another", body) + ",sha256=" + hex("current", body))),
  WRONG_SIGNATURE_BESIDE_THE_RIGHT_SECRET(
      false, both(body -> "sha256=" + hex("another", body), _ -> "current")),
  EMPTY_SIGNATURE_BESIDE_THE_RIGHT_SECRET(false, both(_ -> "", _ -> "current")),
  A_WRONG_SECRET(false, secret(_ -> "another")),
  AN_EMPTY_SECRET(false, secret(_ -> "")),
  A_BLANK_SECRET(false, secret(_ -> " ")),
  A_SECRET_IN_UPPER_CASE(false, secret(_ -> "CURRENT")),
  A_PADDED_SECRET(false, secret(_ -> " current ")),
  THE_START_OF_THE_SECRET(false, secret(_ -> "curren")),
  A_SIGNATURE_AS_THE_SECRET(false, secret(body -> hex("current", body)));

  static final Map<String, String> SECRETS = Map.of("current", "current", "previous", "previous");

  private final boolean right;
  private final Function<byte[], Map<String, String>> headers;

  Proof(boolean right, Function<byte[], Map<String, String>> headers) {
    this.right = right;
    this.headers = headers;
  }

  /** Whether both {@link #SECRETS} being valid makes this one good. */
  boolean isRight() {
    return right;
  }

  Map<String, String> headers(byte[] body) {
    return headers.apply(body);
  }

  private static Function<byte[], Map<String, String>> signed(Function<byte[], String> signature) {
    return body -> Map.of("x-hub-signature", signature.apply(body));
  }

  private static Function<byte[], Map<String, String>> secret(Function<byte[], String> secret) {
    return body -> Map.of("x-ai-clearance-secret", secret.apply(body));
  }

  private static Function<byte[], Map<String, String>> both(
      Function<byte[], String> signature, Function<byte[], String> secret) {
    return body -> {
      var headers = new HashMap<>(signed(signature).apply(body));
      headers.putAll(secret(secret).apply(body));
      return headers;
    };
  }

  private static String hex(String secret, byte[] body) {
    return Post.hmac(secret, body);
  }

  private static String upper(String hex) {
    return hex.toUpperCase(Locale.ROOT);
  }

  private static byte[] longer(byte[] body) {
    return Arrays.copyOf(body, body.length + 1);
  }
}
