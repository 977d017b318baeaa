package io.aiclearance.domain.intake;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is let in: requests of one portal, and of some of its request types (R3.3).
 *
 * @param project the key of the service project
 * @param serviceDesk its service desk's id
 * @param portal the numeric id of its portal
 * @param requestTypes the numeric ids of those that are let in; any of the portal's where empty
 */
public record IntakeGate(
    String project, String serviceDesk, String portal, Set<String> requestTypes) {
  public IntakeGate {
    requestTypes = Set.copyOf(requestTypes);
  }

  /** Why a request of that portal and type is not let in at this site; empty where it is. */
  public static Optional<ClosedGate> against(
      Optional<SiteSettings> site, String fromPortal, String requestType) {
    return site.isEmpty()
        ? Optional.of(ClosedGate.SITE_NOT_CONNECTED)
        : site.get().gate().against(fromPortal, requestType);
  }

  /** Why a request of that portal and type is not let in; empty where it is. */
  public Optional<ClosedGate> against(@Nullable String fromPortal, @Nullable String requestType) {
    if (requestType == null) {
      return Optional.of(ClosedGate.NOT_FROM_THE_PORTAL);
    }
    // an older answer of Jira's may name the type alone, whose id says the portal as well
    if (fromPortal != null && !fromPortal.equals(portal)) {
      return Optional.of(ClosedGate.WRONG_PORTAL);
    }
    return requestTypes.isEmpty() || requestTypes.contains(requestType)
        ? Optional.empty()
        : Optional.of(ClosedGate.WRONG_REQUEST_TYPE);
  }
}
