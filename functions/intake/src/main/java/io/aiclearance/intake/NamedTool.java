package io.aiclearance.intake;

import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.TicketReading;
import java.util.Optional;

/** The tool that an issue means: by its option's id, then by its name (R3.4). */
final class NamedTool {
  private final Catalog catalog;

  NamedTool(Catalog catalog) {
    this.catalog = catalog;
  }

  Optional<Tool> of(TicketReading reading, SiteSettings settings) {
    return Optional.ofNullable(reading.toolOption())
        .map(settings.sources().toolOptions()::get)
        .flatMap(catalog::find)
        .or(() -> Optional.ofNullable(reading.toolName()).flatMap(catalog::named));
  }
}
