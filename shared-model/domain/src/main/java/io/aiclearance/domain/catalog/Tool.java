package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A governed AI tool.
 *
 * @param defaultDays how long access lasts where a request does not say
 * @param guidance what a requester should know, as plain text
 */
public record Tool(
    ToolId id,
    String name,
    String provider,
    ToolStatus status,
    RiskLevel risk,
    int defaultDays,
    String guidance,
    ConnectorBinding connector,
    Revision revision)
    implements Entity {
  @Override
  public EntityRef ref() {
    return new EntityRef(EntityRef.Kind.TOOL, id.value());
  }

  /** Whether people who write this mean the tool: its name in any case, width and spacing. */
  public boolean goesBy(String text) {
    var written = normalised(text);
    return normalised(name).equals(written) || id.value().equals(written);
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
