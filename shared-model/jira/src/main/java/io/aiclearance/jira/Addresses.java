package io.aiclearance.jira;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a site's APIs are. */
final class Addresses {
  private static final Pattern GATEWAY = Pattern.compile("(?<origin>.+)/ex/jira/(?<cloud>[^/]+)");

  private final String base;

  Addresses(URI base) {
    this.base = base.toString().replaceAll("/+$", "");
  }

  /** Whether the site is reached through the gateway, which alone takes access tokens. */
  boolean gateway() {
    return GATEWAY.matcher(base).matches();
  }

  /** Where a call goes; nowhere for the forms of a site that is not reached by the gateway. */
  Optional<URI> of(Call call, Proof proof) {
    var start = call.api() == Call.Api.FORMS ? forms(proof.bearer()) : Optional.of(base);
    return start.map(found -> URI.create(found + call.pathAndQuery()));
  }

  /** Atlassian serves the forms at one place for API tokens and at another for access tokens. */
  private Optional<String> forms(boolean bearer) {
    var gateway = GATEWAY.matcher(base);
    if (!gateway.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        bearer
            ? base + "/forms"
            : gateway.group("origin") + "/jira/forms/cloud/" + gateway.group("cloud"));
  }
}
