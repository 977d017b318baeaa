package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody describes a tool that the catalog is to have: all of it but how access to it is set
 * up, which is by hand until a connector is chosen.
 *
 * @param guidance what a requester should know, as plain text
 */
public record Classification(
    ToolId tool, String name, String provider, RiskLevel risk, int defaultDays, String guidance) {
  private static final int LONGEST_ID = 64;

  public Classification {
    if (name.isBlank() || provider.isBlank() || defaultDays < 1) {
      throw new IllegalArgumentException("a tool has a name, a provider and at least a day");
    }
  }

  /** The catalog's own description of a tool that it has. */
  public static Classification of(Tool tool) {
    return new Classification(
        tool.id(), tool.name(), tool.provider(), tool.risk(), tool.defaultDays(), tool.guidance());
  }

  /** The id that a name makes, if it has a letter or digit that ids can have. */
  public static Optional<ToolId> idFrom(String name) {
    var words =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var id = trimmed(trimmed(words).substring(0, Math.min(LONGEST_ID, trimmed(words).length())));
    return id.isEmpty() ? Optional.empty() : Optional.of(new ToolId(id));
  }

  /** The tool as it enters the catalog: it may be asked for from now on. */
  public Tool entering() {
    return new Tool(
        tool,
        name,
        provider,
        ToolStatus.APPROVED,
        risk,
        defaultDays,
        guidance,
        new ConnectorBinding.Manual(),
        Revision.NEW);
  }

  /** Whether it calls the tool as the catalog does, and takes it for as risky. */
  public boolean agreesWith(Tool known) {
    return known.id().equals(tool) && known.goesBy(name) && known.risk() == risk;
  }

  private static String trimmed(String words) {
    return words.replaceAll("^-+|-+$", "");
  }
}
