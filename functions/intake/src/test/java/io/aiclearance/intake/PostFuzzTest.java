package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Whatever anybody posts who does not know the secret. */
class PostFuzzTest {
  private static final Logger LOG = Logger.getLogger(WebhookHandler.class.getName());
  private static final String[] HEADERS = {
    "x-hub-signature", "X-Hub-Signature", "x-ai-clearance-secret", "x-atlassian-webhook-identifier"
  };

  @BeforeAll
  static void refuseThousandsQuietly() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
  }

  @FuzzTest
  void a_stranger_is_refused_and_leaves_nothing(FuzzedDataProvider data) {
    var event = new APIGatewayV2HTTPEvent();
    var headers = new HashMap<String, String>();
    for (var i = data.consumeInt(0, 4); i > 0; i--) {
      var name = data.consumeBoolean() ? data.pickValue(HEADERS) : data.consumeString(20);
      headers.put(name, (data.consumeBoolean() ? "sha256=" : "") + data.consumeString(70));
    }
    event.setHeaders(data.consumeBoolean() ? headers : null);
    event.setIsBase64Encoded(data.consumeBoolean());
    event.setBody(data.consumeBoolean() ? data.consumeRemainingAsString() : null);

    var webhook = new Webhook(Map.of("current", "a secret that is long enough not to be found"));
    var answer = webhook.answer(event);
    assertTrue(Set.of(400, 401, 413).contains(answer.getStatusCode()), "" + answer.getStatusCode());
    assertEquals(List.of(), webhook.order());
  }
}
