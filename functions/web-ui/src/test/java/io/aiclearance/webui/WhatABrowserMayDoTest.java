package io.aiclearance.webui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatABrowserMayDoTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self'; manifest-src 'self'; connect-src 'self'"
          + " https://issuer.example.com; form-action 'self'; base-uri 'none'; frame-ancestors ";

  private final Browser browser = Browser.atTheFixture();

  @ParameterizedTest
  @CsvSource({
    "GET,/,200",
    "GET,/approvals,200",
    "GET,/assets/app-1a2b.js,200",
    "GET,/assets/none.js,404",
    "GET,/portal,200",
    "GET,/portals/1,200",
    "GET,/admin/portal/1,200",
    "POST,/,405"
  })
  void nobody_may_frame_it_and_nothing_strange_runs_in_it(String method, String path, int status) {
    var page = browser.call(method, path).is(status);

    assertEquals(POLICY + "'none'", page.header("content-security-policy"));
    assertEquals("DENY", page.header("x-frame-options"));
    assertEquals("nosniff", page.header("x-content-type-options"));
    assertEquals("no-referrer", page.header("referrer-policy"));
    assertEquals("max-age=31536000", page.header("strict-transport-security"));
    assertEquals("same-origin", page.header("cross-origin-resource-policy"));
    assertEquals("same-origin-allow-popups", page.header("cross-origin-opener-policy"));
    assertTrue(page.header("permissions-policy").contains("camera=()"));
  }

  @Test
  void jira_alone_may_frame_its_panel() {
    var page = browser.get("/portal/1").is(200);

    assertEquals(
        POLICY + "https://your-site.atlassian.net", page.header("content-security-policy"));
    assertEquals("null", page.header("x-frame-options"));
  }

  @Test
  void a_sign_in_beside_a_page_keeps_that_page_when_it_comes_back() {
    assertEquals(
        "unsafe-none", browser.get("/signed-in/popup").header("cross-origin-opener-policy"));
    assertEquals(
        "same-origin-allow-popups", browser.get("/signed-in").header("cross-origin-opener-policy"));
  }

  private static String policy(String issuer, String jiraSite) {
    var handler =
        new WebUiHandler(
            Map.of("OIDC_ISSUER", issuer, "JIRA_SITE_URL", jiraSite), java.time.Clock.systemUTC());
    return new Browser(handler).get("/portal/1").header("content-security-policy");
  }

  @Test
  void of_the_issuer_and_of_jira_only_the_origin_counts() {
    var policy =
        policy("https://login.example.com/tenant/v2.0", "https://jira.example.com:8443/a/");

    assertTrue(policy.contains("connect-src 'self' https://login.example.com;"), policy);
    assertTrue(policy.endsWith("frame-ancestors https://jira.example.com:8443"), policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "issuer.example.com", "mailto:a@example.com", "/path"})
  void an_issuer_that_is_no_web_address_stops_the_start(String issuer) {
    assertThrows(IllegalStateException.class, () -> policy(issuer, "https://jira.example.com"));
  }
}
