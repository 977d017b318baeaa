package io.aiclearance.api.tools;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.KeepTool;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolCase;
import io.aiclearance.domain.catalog.ToolObjection;
import io.aiclearance.domain.catalog.ToolRule;
import io.aiclearance.domain.catalog.ToolRuling;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds, changes and retires tools, each in a transaction of its own. */
public final class KeepTools {
  private final Catalog catalog;
  private final Governance governance;
  private final Grants grants;
  private final Commits commits;

  public KeepTools(Catalog catalog, Governance governance, Grants grants, Commits commits) {
    this.catalog = catalog;
    this.governance = governance;
    this.grants = grants;
    this.commits = commits;
  }

  /** What became of a tool. */
  public sealed interface Outcome {
    /**
     * @param stay the open grants of a tool that was retired by this
     */
    record Kept(Tool tool, long version, Optional<OpenGrants.Count> stay) implements Outcome {}

    record Unchanged(Tool tool) implements Outcome {}

    record Refused(List<ToolObjection> objections) implements Outcome {}

    /** Somebody was faster. */
    record Stale() implements Outcome {}
  }

  /**
   * What tools are held against.
   *
   * @param tools every tool that there is
   * @param policy the rules of their risk levels
   */
  public record Look(List<Tool> tools, GovernancePolicy policy, OpenGrants grants) {
    public Look {
      tools = List.copyOf(tools);
    }

    public Optional<Tool> find(ToolId id) {
      return tools.stream().filter(tool -> tool.id().equals(id)).findFirst();
    }

    /** With a tool as it is by now. */
    public Look with(Tool kept) {
      var others = tools.stream().filter(tool -> !tool.id().equals(kept.id()));
      return new Look(Stream.concat(others, Stream.of(kept)).toList(), policy, grants);
    }

    public Look under(GovernancePolicy other) {
      return new Look(tools, other, grants);
    }

    public ToolCase change(Optional<Tool> before, Tool wanted) {
      return new ToolCase(before, wanted, tools, policy.maxDays(wanted.risk()));
    }
  }

  public Look look() {
    return new Look(catalog.all(), governance.policy(), new OpenGrants(grants));
  }

  public GovernancePolicy policy() {
    return governance.policy();
  }

  public Outcome add(Tool wanted, Actor by, Instant now) {
    return keep(look(), Optional.empty(), wanted, Map.of(), by, now);
  }

  public Outcome change(Tool before, Tool wanted, Actor by, Instant now) {
    return keep(look(), Optional.of(before), wanted, Map.of(), by, now);
  }

  /**
   * @param said what evidence says beside what is different
   */
  public Outcome keep(
      Look look,
      Optional<Tool> before,
      Tool wanted,
      Map<String, String> said,
      Actor by,
      Instant now) {
    var tool = look.change(before, wanted);
    var stay = retires(tool) ? Optional.of(look.grants().of(wanted.id())) : noneStay();
    var facts = new HashMap<>(said);
    stay.ifPresent(count -> facts.put("openGrants", count.words()));
    return switch (KeepTool.judge(tool, facts, by, now)) {
      case ToolRuling.Unchanged same -> new Outcome.Unchanged(same.tool());
      case ToolRuling.Refused refused -> new Outcome.Refused(refused.objections());
      case ToolRuling.Kept kept ->
          switch (commits.commit(kept.transition())) {
            case CommitOutcome.Committed _ ->
                new Outcome.Kept(kept.tool(), kept.tool().revision().version() + 1, stay);
            case CommitOutcome.Stale _, CommitOutcome.OpenGrantExists _ -> late(tool);
            case CommitOutcome.NameTaken(var there) -> taken(ToolRule.NAME_IS_FREE, there);
          };
    };
  }

  private static boolean retires(ToolCase tool) {
    return tool.wanted().status() == ToolStatus.RETIRED
        && tool.before().filter(before -> before.status() != ToolStatus.RETIRED).isPresent();
  }

  private static Optional<OpenGrants.Count> noneStay() {
    return Optional.empty();
  }

  /** A new tool can only be late because of one that has its id. */
  private Outcome late(ToolCase tool) {
    return tool.before().isPresent()
        ? new Outcome.Stale()
        : taken(ToolRule.ID_IS_FREE, tool.wanted().id());
  }

  private Outcome taken(ToolRule rule, ToolId by) {
    return catalog
        .find(by)
        .<Outcome>map(there -> new Outcome.Refused(List.of(rule.takenBy(there))))
        .orElseGet(Outcome.Stale::new);
  }
}
