package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A connected site with a tool that may be asked for and one that may not. */
final class StormSite {
  private static final Instant SEEDED = Instant.parse("2026-01-01T00:00:00Z");

  private StormSite() {}

  static void connect(Commits commits) {
    write(commits, tool("github-copilot", ToolStatus.APPROVED), EventKind.TOOL_ADDED);
    write(commits, tool("midjourney", ToolStatus.BLOCKED), EventKind.TOOL_ADDED);
    var options = Map.of("20001", new ToolId("github-copilot"), "20004", new ToolId("midjourney"));
    write(
        commits,
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_10010", Map.of(), Map.of(), options),
            Map.of(),
            null,
            Revision.NEW),
        EventKind.SETTINGS_CHANGED);
  }

  private static Tool tool(String id, ToolStatus status) {
    return new Tool(
        new ToolId(id),
        id,
        "Somebody",
        status,
        RiskLevel.LOW,
        90,
        "",
        new ConnectorBinding.Manual(),
        Revision.NEW);
  }

  private static void write(Commits commits, Entity entity, EventKind kind) {
    var change = Change.to(entity, kind, SEEDED, Actor.Part.SETUP, Facts.NONE);
    assertEquals(
        new CommitOutcome.Committed(), commits.commit(new Transition(List.of(change), List.of())));
  }
}
