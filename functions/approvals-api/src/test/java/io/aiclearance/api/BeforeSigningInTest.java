package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody is told who has no token yet: where to get one, and nothing else. */
final class BeforeSigningInTest {
  private final Office office = new Office();

  private static APIGatewayV2HTTPEvent signedOut(String method, String path) {
    var event = Office.event(method, path, "approver", null);
    event.getRequestContext().setAuthorizer(null);
    event.getHeaders().remove("authorization");
    return event;
  }

  @Test
  void they_learn_where_to_sign_in_as_what_and_where_issues_are() {
    var reply =
        office.call(EventLoader.loadApiGatewayHttpEvent("../../events/api-get-sign-in.json"), true);

    assertEquals(Office.ISSUER, reply.is(200).text("/issuer"));
    assertEquals("ui", reply.text("/clientId"));
    assertEquals("openid profile email", reply.text("/scope"));
    assertEquals("https://jira.example.com", reply.text("/jiraSite"));
    assertEquals(4, reply.body().size());
  }

  @Test
  void it_may_be_kept_for_five_minutes_and_nothing_else_may() {
    assertEquals(
        "public, max-age=300",
        office.call(signedOut("GET", "/sign-in")).is(200).header("cache-control"));
    assertEquals("no-store", office.call(signedOut("GET", "/me")).is(401).header("cache-control"));
  }

  @Test
  void whoever_has_signed_in_gets_the_same_bad_tokens_too() {
    var answer = office.call(signedOut("GET", "/sign-in")).is(200).body();
    var event = Office.event("GET", "/sign-in", "stranger", null);
    Office.claim(event, "iss", "https://elsewhere.example.com");

    assertEquals(answer, office.get("approver", "/sign-in").is(200).body());
    assertEquals(answer, office.call(event).is(200).body());
    assertTrue(office.store.events().isEmpty());
  }

  @Test
  void only_this_method_and_path_are_open() {
    for (var method : new String[] {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"}) {
      office.call(signedOut(method, "/sign-in"), false).isProblem(401, "unauthorized");
    }
    for (var path : new String[] {"/sign-in/", "/sign-in/me", "//sign-in", "/Sign-in", "/"}) {
      office.call(signedOut("GET", path), false).isProblem(401, "unauthorized");
    }
  }

  @Test
  void it_needs_nothing_that_could_be_away() {
    var environment = new HashMap<String, String>();
    for (var name :
        new String[] {
          "CLEARANCE_TABLE", "EVIDENCE_TABLE", "GUARD_TABLE", "EVIDENCE_MAC_SECRET",
          "CURSOR_SECRET", "JIRA_SECRET", "WEBHOOK_SECRET", "OIDC_AUDIENCE"
        }) {
      environment.put(name, "there-is-none");
    }
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:1",
            "JIRA_BASE_URL", "http://127.0.0.1:1"));
    environment.putAll(
        Map.of(
            "JIRA_SITE_URL", "https://jira.example.com/",
            "OIDC_ISSUER", "https://login.example.com/tenant/",
            "OIDC_CLIENT_ID", "b2d6",
            "OIDC_SCOPE", "openid api://b2d6/.default"));
    var event = signedOut("GET", "/sign-in");
    var reply = Reply.of(new ApiHandler(environment, office).answer(event)).is(200);

    // an issuer is compared letter by letter: its slash is part of its name
    assertEquals("https://login.example.com/tenant/", reply.text("/issuer"));
    assertEquals("https://jira.example.com", reply.text("/jiraSite"));
    assertEquals("openid api://b2d6/.default", reply.text("/scope"));
  }
}
