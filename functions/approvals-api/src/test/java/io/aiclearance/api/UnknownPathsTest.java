package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything under the API's version comes here, so what is not there is answered here too. */
final class UnknownPathsTest {
  private final Office office = new Office();

  private static APIGatewayV2HTTPEvent call(String method, String path) {
    return Office.event(method, path, "approver", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/",
        "/me/",
        "//me",
        "/requests//decision",
        "/requests/%",
        "/requests/%zz",
        "/requests/AIC-1%2Fdecision",
        "/requests/AIC-1\0",
        "/requests/AIC-1\r\nx: y",
        "/requests/.."
      })
  void are_not_found(String path) {
    office.call(call("GET", path), false).isProblem(404, "not-found");
  }

  @Test
  void nor_is_a_known_path_with_a_method_that_it_does_not_have() {
    for (var method : List.of("DELETE", "PATCH", "HEAD", "OPTIONS")) {
      office.call(call(method, "/me"), false).isProblem(404, "not-found");
    }
  }

  @Test
  void nor_is_a_call_without_a_path_or_method() {
    var event = call("GET", "/me");
    event.setRawPath(null);
    event.getRequestContext().getHttp().setMethod(null);

    office.call(event, false).isProblem(404, "not-found");
  }

  @Test
  void are_answered_as_known_ones_are_to_whoever_is_not_signed_in() {
    var known = call("GET", "/me");
    var unknown = call("GET", "/nothing");
    for (var event : List.of(known, unknown)) {
      Office.claim(event, "sub", null);
    }

    assertEquals(
        office.call(known).isProblem(401, "unauthorized").body(),
        office.call(unknown, false).body());
  }

  @Test
  void what_api_gateway_says_of_the_path_counts_for_nothing_beside_the_path() {
    office.asks("requester", "claude", "AIC-1");
    var event = call("GET", "/requests/AIC-1");
    event.setRouteKey("GET /api/v1/me");
    event.setPathParameters(null);

    assertEquals("AIC-1", office.call(event).is(200).text("/issueKey"));
  }
}
