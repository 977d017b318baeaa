package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A POST to the webhook, as API Gateway hands it over. */
final class Post {
  static final String CREATED =
      "{\"timestamp\":1,\"webhookEvent\":\"jira:issue_created\",\"issue\":{\"id\":\"10001\","
          + "\"self\":\"broken\",\"key\":\"AIC-1\",\"fields\":{\"summary\":\"confidential words\"}}}";

  private final Map<String, String> headers = new HashMap<>();
  private final byte[] body;
  private boolean base64;

  private Post(byte[] body) {
    this.body = body;
  }

  static Post of(String body) {
    return of(body.getBytes(UTF_8));
  }

  static Post of(byte[] body) {
    return new Post(body);
  }

  Post header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Post signed(String secret) {
    return header("x-hub-signature", "sha256=" + hmac(secret, body));
  }

  Post identified(String identifier) {
    return header("x-atlassian-webhook-identifier", identifier);
  }

  Post inBase64() {
    base64 = true;
    return this;
  }

  APIGatewayV2HTTPEvent event() {
    var event = new APIGatewayV2HTTPEvent();
    event.setHeaders(headers);
    event.setBody(base64 ? Base64.getEncoder().encodeToString(body) : new String(body, UTF_8));
    event.setIsBase64Encoded(base64);
    return event;
  }

  static String hmac(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
