package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events that {@code sam local invoke} uses too. */
final class RecordedEventsTest {
  private final Office office = new Office();

  private static APIGatewayV2HTTPEvent recorded(String name) {
    var event = EventLoader.loadApiGatewayHttpEvent("../../events/" + name + ".json");
    if (!event.getIsBase64Encoded()) {
      Contract.checkRequest(event);
    }
    return event;
  }

  @Test
  void a_list() {
    for (var i = 1; i <= 3; i++) {
      office.asks("requester", "claude", "AIC-" + i);
    }

    var page = office.call(recorded("api-get-requests")).is(200);

    assertEquals(3, page.body().get("items").size());
  }

  @Test
  void a_decision() {
    office.asks("requester", "github-copilot", "AIC-1");

    assertEquals("approved", office.call(recorded("api-post-decision")).is(200).text("/state"));
  }

  @Test
  void a_decision_as_base64() {
    office.asks("requester", "github-copilot", "AIC-1");

    var reply = office.call(recorded("api-post-decision-base64")).is(200);

    assertEquals("Nein, danke. 😀", reply.text("/stages/0/reason"));
  }

  @Test
  void many_decisions() {
    office.asks("requester", "github-copilot", "AIC-1");

    var reply = office.call(recorded("api-post-decisions")).is(200);

    assertEquals(List.of("approved", "refused"), reply.each("results", "/outcome"));
  }

  @Test
  void a_completion() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    assertEquals(
        "active", office.call(recorded("api-post-completion")).is(200).text("/grant/state"));
  }

  @Test
  void other_settings() {
    var reply = office.call(recorded("api-put-intake-settings")).is(200);

    assertEquals("\"2\"", reply.header("etag"));
    assertEquals("customfield_1001", reply.text("/settings/fields/tool"));
  }

  @Test
  void a_request_from_the_portal_panel() {
    assertEquals(
        "waiting", office.call(recorded("api-post-portal-request")).is(202).text("/state"));
  }

  @Test
  void a_verification() {
    assertEquals("intact", office.call(recorded("api-post-verification")).is(200).text("/verdict"));
  }
}
