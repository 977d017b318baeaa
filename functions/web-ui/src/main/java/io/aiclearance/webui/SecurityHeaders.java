package io.aiclearance.webui;

import java.util.HashMap;
import java.util.Map;

/**
 * What a browser may do with the web UI, said with every answer.
 *
 * @param issuer the origin that people sign in at
 * @param jiraSite the origin that may show the portal panel
 */
record SecurityHeaders(String issuer, String jiraSite) {
  /** What Jira shows in a frame. */
  private static final String PANEL = "/portal/";

  /** Where a sign-in beside a page comes back to, and tells that page. */
  private static final String POPUP = "/signed-in/popup";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=31536000",
          "cross-origin-resource-policy", "same-origin",
          "permissions-policy",
              "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                  + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()");

  Map<String, String> of(String path) {
    var headers = new HashMap<>(ALWAYS);
    var framed = path.startsWith(PANEL);
    headers.put("content-security-policy", policy(framed ? jiraSite : "'none'"));
    if (!framed) {
      // older than the policy, and knows no origin that may
      headers.put("x-frame-options", "DENY");
    }
    // one that has been at the issuer loses its opener where the page that it comes to asks for
    // more
    headers.put(
        "cross-origin-opener-policy",
        path.equals(POPUP) ? "unsafe-none" : "same-origin-allow-popups");
    return headers;
  }

  private String policy(String frames) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        // Atlaskit sets styles on elements and adds style elements while it runs
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self' " + issuer,
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors " + frames);
  }
}
