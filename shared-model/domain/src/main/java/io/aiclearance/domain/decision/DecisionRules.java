package io.aiclearance.domain.decision;

import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one place that decides. The rules are asked in this order: who may, before what is (R2.5).
 */
public final class DecisionRules {
  private static final List<Rule> RULES =
      List.of(
          new DeciderTakesPart(),
          new RequesterDoesNotDecide(),
          new RequestIsPending(),
          new StageNeedsItsRole(),
          new OnePersonOneStage(),
          new PolicyPermits(),
          new DenialHasAReason(),
          new NewToolIsClassified(),
          new ClassificationIsKept(),
          new ToolIsRequestable(),
          new ClassificationFitsCatalog(),
          new DefaultDaysWithinLimits(),
          new DurationWithinLimits(),
          new NoOpenGrantExists());

  private DecisionRules() {}

  /** Judges one command; pure. */
  public static Decision judge(OpenCase asked, DecisionCommand command, Instant now) {
    var open = asked.classifiedBy(command);
    return RULES.stream()
        .map(rule -> rule.against(open, command))
        .flatMap(Optional::stream)
        .findFirst()
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> decide((Request.Pending) open.request(), open, command, now));
  }

  private static Decision decide(
      Request.Pending request, OpenCase open, DecisionCommand command, Instant now) {
    return switch (command.by()) {
      case ApprovalPolicy policy -> approvedBy(policy, request, open, now);
      case Reviewer by when command.approves() -> approvedBy(by, request, open, command, now);
      case Reviewer by ->
          new Decision.Denied(
              new Request.Denied(
                  request.origin(),
                  request.ask(),
                  request.approvals(),
                  new Denial(by.actor(), now, command.reason(), open.governance().version()),
                  request.revision()));
    };
  }

  /** In the place of every stage. */
  private static Decision approvedBy(
      ApprovalPolicy policy, Request.Pending request, OpenCase open, Instant now) {
    var days = request.ask().days();
    return new Decision.Approved(
        new Request.Approved(
            request.origin(),
            request.ask(),
            List.of(),
            Optional.of(
                new PolicyApproval(
                    policy.id(), policy.version(), now, days, open.governance().version())),
            days,
            now,
            request.revision()),
        open.tool().orElseThrow());
  }

  private static Decision approvedBy(
      Reviewer by, Request.Pending request, OpenCase open, DecisionCommand command, Instant now) {
    var days = command.days() == null ? request.daysLeftOpen() : command.days();
    var approvals =
        Stream.concat(
                request.approvals().stream(),
                Stream.of(
                    new StageApproval(
                        open.stagesLeft().getFirst(),
                        by.account(),
                        now,
                        command.reason(),
                        days,
                        open.governance().version())))
            .toList();
    if (open.stagesLeft().size() > 1) {
      return new Decision.StageApproved(
          new Request.Pending(request.origin(), request.ask(), approvals, request.revision()),
          open.stagesLeft().get(1));
    }
    var ask = request.ask();
    var tool =
        open.tool()
            .or(() -> ask.wanted().classification().map(Classification::entering))
            .orElseThrow();
    return new Decision.Approved(
        new Request.Approved(
            request.origin(), grantedOn(tool, ask), approvals, days, now, request.revision()),
        tool);
  }

  /** A new tool that entered the catalog under another id meanwhile is the one of the catalog. */
  private static Ask grantedOn(Tool tool, Ask ask) {
    return ask.wanted() instanceof Wanted.Classified as && !as.classified().tool().equals(tool.id())
        ? ask.of(as.as(Classification.of(tool)))
        : ask;
  }
}
