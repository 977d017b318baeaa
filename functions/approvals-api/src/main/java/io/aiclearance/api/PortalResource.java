package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.portal.ReadPanel;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;

/** The portal panel, for everybody who is signed in (R3.7). */
final class PortalResource {
  private final ReadPanel panel;

  PortalResource(ReadPanel panel) {
    this.panel = panel;
  }

  private record Place(String portal, String requestType) {}

  Answer panel(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(query -> new Place(query.id("portalId"), query.id("requestTypeId")))
        .then(
            place ->
                Answer.ok(
                    PanelView.of(
                        panel.read(place.portal(), place.requestType(), caller.person().account()),
                        caller,
                        GovernancePolicy.INITIAL)));
  }
}
