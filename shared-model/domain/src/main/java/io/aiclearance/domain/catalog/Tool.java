package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Dossier dossier,
    Revision revision)
    implements Entity {
  /** One of which no more is known. */
  public Tool(
      ToolId id,
      String name,
      String provider,
      ToolStatus status,
      RiskLevel risk,
      int defaultDays,
      String guidance,
      ConnectorBinding connector,
      Revision revision) {
    this(
        id,
        name,
        provider,
        status,
        risk,
        defaultDays,
        guidance,
        connector,
        Dossier.EMPTY,
        revision);
  }

  @Override
  public EntityRef ref() {
    return new EntityRef(EntityRef.Kind.TOOL, id.value());
  }

  /** The same, to be written over that version. */
  public Tool over(Revision stored) {
    return new Tool(
        id, name, provider, status, risk, defaultDays, guidance, connector, dossier, stored);
  }

  /** The same in another status. */
  public Tool in(ToolStatus other) {
    return new Tool(
        id, name, provider, other, risk, defaultDays, guidance, connector, dossier, revision);
  }

  /** Whether people who write this mean the tool: its name in any case, width and spacing. */
  public boolean goesBy(String text) {
    return names().contains(new PlainName(text));
  }

  /** The names that it goes by, which no other tool can have: its name, and its id. */
  public Set<PlainName> names() {
    return Stream.of(name, id.value()).map(PlainName::new).collect(Collectors.toUnmodifiableSet());
  }
}
