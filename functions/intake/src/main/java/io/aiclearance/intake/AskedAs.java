package io.aiclearance.intake;

import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.jira.Issue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal and request type of an issue, neither of which one of Jira's own making has. */
record AskedAs(@Nullable String portal, @Nullable String requestType) {
  static AskedAs of(Issue issue, SiteSettings settings) {
    return issue
        .requestType(settings.sources().requestTypeField())
        .map(type -> new AskedAs(type.portalId(), type.id()))
        .orElseGet(() -> new AskedAs(null, null));
  }

  Optional<ClosedGate> closedGate(SiteSettings settings) {
    return settings.gate().against(portal, requestType);
  }
}
