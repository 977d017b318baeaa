package io.aiclearance.domain.intake;

import java.util.Optional;

/** The port that reads the site's settings. */
public interface Site {
  /** Empty until an admin has connected the site. */
  Optional<SiteSettings> settings();
}
