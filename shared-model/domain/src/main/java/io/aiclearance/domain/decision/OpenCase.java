package io.aiclearance.domain.decision;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a decision looks at.
 *
 * @param tool the catalog's tool that it is about, as {@link ToolInQuestion} finds it
 * @param openGrant the requester's open grant for the tool, if there is one (R4.2)
 */
public record OpenCase(
    Request request,
    Optional<Tool> tool,
    Optional<GrantId> openGrant,
    GovernancePolicy governance,
    CaseFile file) {
  /** A case that nothing else bears upon. */
  public OpenCase(
      Request request,
      Optional<Tool> tool,
      Optional<GrantId> openGrant,
      GovernancePolicy governance) {
    this(request, tool, openGrant, governance, CaseFile.empty(request.origin().askedAt()));
  }

  /**
   * The case of a tool that the catalog did not have, as the command classifies it, or the catalog
   * by now; any other case as it is.
   */
  OpenCase classifiedBy(DecisionCommand command) {
    if (!command.approves()
        || !(request instanceof Request.Pending pending)
        || !(pending.ask().wanted() instanceof Wanted.Unlisted unlisted)) {
      return this;
    }
    return Optional.ofNullable(command.classification())
        .or(() -> tool.map(Classification::of))
        .map(as -> pending.ask().of(unlisted.as(as)))
        .map(
            ask ->
                new Request.Pending(pending.origin(), ask, pending.approvals(), pending.revision()))
        .map(classified -> new OpenCase(classified, tool, openGrant, governance, file))
        .orElse(this);
  }

  /**
   * The stages that nobody has approved yet, in order; empty where nothing is to be decided. Where
   * the tool's risk has fallen meanwhile so far that none is left, the last one is asked once more:
   * a request is approved by somebody, never by a change of the catalog.
   */
  public List<Role> stagesLeft() {
    if (!(request instanceof Request.Pending pending)) {
      return List.of();
    }
    var stages =
        levels(pending.ask().wanted())
            .flatMap(level -> governance.at(level).roles().stream())
            .distinct()
            .toList();
    var done = pending.approvals().stream().map(StageApproval::stage).toList();
    var left = stages.stream().filter(stage -> !done.contains(stage)).toList();
    return left.isEmpty() ? List.of(stages.getLast()) : left;
  }

  /** The longest access that may be granted now. */
  public int maxDays(Request.Pending pending) {
    return levels(pending.ask().wanted())
        .mapToInt(governance::maxDays)
        .reduce(pending.daysLeftOpen(), Math::min);
  }

  /**
   * Whose rules hold, those that held first coming first. A new tool's classification adds to what
   * it was handled as and takes nothing away: else its first approver could do without the others.
   */
  private Stream<RiskLevel> levels(Wanted wanted) {
    var listed = tool.map(Tool::risk);
    return switch (wanted) {
      case Wanted.Listed asked -> Stream.of(listed.orElse(asked.risk()));
      case Wanted.Unlisted asked -> Stream.of(asked.handledAt());
      case Wanted.Classified asked ->
          Stream.of(asked.handledAt(), listed.orElse(asked.classified().risk()));
    };
  }
}
