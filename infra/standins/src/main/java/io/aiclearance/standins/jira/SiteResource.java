package io.aiclearance.standins.jira;

import java.time.Clock;

/** {@code /rest/api/3/serverInfo}, which anybody may read. */
final class SiteResource {
  private final SiteView views;
  private final Clock clock;

  SiteResource(SiteView views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.onAnybodys("GET", "/rest/api/3/serverInfo", _ -> serverInfo());
  }

  private Answer serverInfo() {
    var info =
        Json.object()
            .put("baseUrl", views.site())
            .put("version", "1001.0.0-SNAPSHOT")
            .put("deploymentType", "Cloud")
            .put("buildNumber", 100000)
            .put("serverTime", Json.time(clock.instant()))
            .put("serverTimeZone", "Etc/UTC")
            .put("serverTitle", "Jira stand-in");
    info.putArray("versionNumbers").add(1001).add(0).add(0);
    return Answer.ok(info);
  }
}
