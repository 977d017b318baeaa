package io.aiclearance.webui;

import java.net.URI;
import java.util.Map;

/** Puts the web UI together; the only place here that reads the environment. */
final class WebUiWiring {
  private final WebUi webUi;

  WebUiWiring(Map<String, String> environment) {
    webUi =
        new WebUi(
            new UiFiles("/ui"),
            new SecurityHeaders(
                origin(environment, "OIDC_ISSUER"), origin(environment, "JIRA_SITE_URL")));
  }

  WebUi webUi() {
    return webUi;
  }

  /**
   * Only an address's origin goes into a policy: a path there would be matched letter by letter.
   */
  private static String origin(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    var address = URI.create(value.strip());
    if (address.getScheme() == null || address.getRawAuthority() == null) {
      throw new IllegalStateException("the environment variable " + name + " is no web address");
    }
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
