package io.aiclearance.api.tools;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The supplied list of well-known tools: a start that an admin makes their own. */
final class SeedList {
  private static final String RESOURCE = "seed.json";

  /**
   * A supplied tool.
   *
   * @param riskLevel a suggestion, as is all of it
   */
  record Seed(
      String id,
      String name,
      String provider,
      String category,
      String riskLevel,
      int defaultDays,
      String guidance) {
    private static final Map<String, RiskLevel> RISKS = Words.of(RiskLevel.values());

    RiskLevel risk() {
      return Objects.requireNonNull(RISKS.get(riskLevel));
    }

    /**
     * @param mostDays what the risk level allows here, which may be less than is suggested
     */
    Tool tool(ToolStatus status, int mostDays) {
      return new Tool(
          new ToolId(id),
          name,
          provider,
          status,
          risk(),
          Math.min(defaultDays, mostDays),
          guidance,
          new ConnectorBinding.Manual(),
          new Dossier(category, Optional.empty(), Optional.empty(), List.of()),
          Revision.NEW);
    }

    /** The tool of the catalog that it is, if there is one: by id or name, in any status. */
    Optional<Tool> in(List<Tool> catalog) {
      return catalog.stream().filter(tool -> tool.goesBy(id) || tool.goesBy(name)).findFirst();
    }
  }

  private record Supplied(List<Seed> tools) {}

  private SeedList() {}

  /** By id. Read at its first use: most functions live without it. */
  static List<Seed> all() {
    return Loaded.SEEDS;
  }

  private static final class Loaded {
    static final List<Seed> SEEDS = read();

    private static List<Seed> read() {
      try (var in = Objects.requireNonNull(SeedList.class.getResourceAsStream(RESOURCE))) {
        return List.copyOf(new JsonMapper().readValue(in, Supplied.class).tools());
      } catch (IOException e) {
        throw new UncheckedIOException("the supplied list cannot be read", e);
      }
    }
  }
}
