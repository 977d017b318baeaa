package io.aiclearance.domain.decision;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import io.aiclearance.domain.waiver.AccessException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
  /** A case that nothing else bears upon, and whose approvers are what they were. */
  public OpenCase(
      Request request,
      Optional<Tool> tool,
      Optional<GrantId> openGrant,
      GovernancePolicy governance) {
    this(request, tool, openGrant, governance, CaseFile.asItWas(request));
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

  /** The same at another moment. */
  OpenCase at(Instant now) {
    return new OpenCase(request, tool, openGrant, governance, file.at(now));
  }

  public ProjectKey project() {
    return request.key().project();
  }

  /** What the tool goes by, in the catalog or in the request. */
  Optional<ToolId> toolId() {
    return tool.map(Tool::id).or(() -> request.asked().flatMap(Ask::tool));
  }

  public ApprovalsThatCount approvals() {
    return ApprovalsThatCount.of(this);
  }

  /** By what the person would approve the next stage. */
  Optional<Part> partOf(Reviewer by) {
    var taken = approvals().parts();
    return stagesLeft().stream().findFirst().flatMap(stage -> Part.of(by, stage, this, taken));
  }

  /** The exception in force that lets the rule be for the requester and the tool (R4.9). */
  Optional<AccessException.Active> exceptionFrom(String rule) {
    var subject = request.origin().requester().account();
    return file.exceptions().stream()
        .filter(exception -> exception.waiver().subject().account().equals(subject))
        .filter(exception -> toolId().filter(exception.waiver().tool()::equals).isPresent())
        .filter(
            exception ->
                exception.waiver().overrides().stream()
                    .anyMatch(overridden -> overridden.rule().equals(rule)))
        .min(Comparator.comparing(exception -> exception.id().value()));
  }

  /**
   * Whose approvals are missing, in order, a role once for each; empty where nothing is to be
   * decided. Where the tool's risk has fallen meanwhile so far that none is missing, the last one
   * is asked once more: a request is approved by somebody, never by a change of the catalog.
   */
  public List<Role> stagesLeft() {
    return stages().stream()
        .flatMap(stage -> Collections.nCopies(stage.left(), stage.stage().role()).stream())
        .toList();
  }

  /** Every stage, in order; empty where nothing is to be decided. */
  public List<StageStanding> stages() {
    if (!(request instanceof Request.Pending pending)) {
      return List.of();
    }
    var counted = approvals().counted();
    var stages =
        asked(pending.ask().wanted()).stream()
            .map(stage -> StageStanding.of(stage, counted))
            .toList();
    return stages.stream().anyMatch(stage -> stage.left() > 0)
        ? stages
        : Stream.concat(
                stages.subList(0, stages.size() - 1).stream(),
                Stream.of(stages.getLast().onceMore()))
            .toList();
  }

  /** Of the levels' stages each role once, with the larger quorum. */
  private List<Stage> asked(Wanted wanted) {
    var quorums = new LinkedHashMap<Role, Integer>();
    levels(wanted)
        .flatMap(level -> governance.at(level).stages().stream())
        .forEach(stage -> quorums.merge(stage.role(), stage.quorum(), Math::max));
    return quorums.entrySet().stream()
        .map(stage -> new Stage(stage.getKey(), stage.getValue()))
        .toList();
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
