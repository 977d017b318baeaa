package io.aiclearance.domain.decision;

import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The one place that decides. The rules are asked in this order: who may, before what is (R2.5).
 */
public final class DecisionRules {
  private static final List<Rule> RULES =
      Stream.of(
              List.of(new DeciderTakesPart()),
              WaysRound.ALL,
              List.of(
                  new PolicyAuthorDoesNotDecide(),
                  new RequestIsPending(),
                  new RequestHasNotLapsed(),
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
                  new NoOpenGrantExists()))
          .<Rule>flatMap(List::stream)
          .toList();

  private DecisionRules() {}

  /** Judges one command; pure. */
  public static Decision judge(OpenCase asked, DecisionCommand command, Instant now) {
    var open = asked.at(now).classifiedBy(command);
    return walk(open, command)
        .map(Finding::refusal)
        .flatMap(Optional::stream)
        .findFirst()
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> decide((Request.Pending) open.request(), open, command, now));
  }

  /** What each rule makes of the command, in the order in which they are asked (R4.11). */
  public static List<Finding> explain(OpenCase asked, DecisionCommand command) {
    return walk(asked.classifiedBy(command), command).toList();
  }

  private static Stream<Finding> walk(OpenCase open, DecisionCommand command) {
    return RULES.stream().map(rule -> Finding.of(rule, open, command));
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
                  request.revision()),
              // a no ends it, whichever approvals still count
              new Grounds(Part.any(by, open).flatMap(Part::through), Map.of(), List.of()));
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
        open.tool().orElseThrow(),
        Grounds.NONE);
  }

  private static Decision approvedBy(
      Reviewer by, Request.Pending request, OpenCase open, DecisionCommand command, Instant now) {
    var days = command.days() == null ? request.daysLeftOpen() : command.days();
    var part = open.partOf(by).orElseThrow();
    var yes =
        new StageApproval(
            part.role(),
            by.account(),
            part.onBehalfOf(),
            now,
            command.reason(),
            days,
            open.governance().version());
    var grounds = grounds(part.through(), open, command);
    if (open.stagesLeft().size() > 1) {
      return new Decision.StageApproved(
          new Request.Pending(
              request.origin(), request.ask(), with(yes, request.approvals()), request.revision()),
          open.stagesLeft().get(1),
          grounds);
    }
    var ask = request.ask();
    var tool =
        open.tool()
            .or(() -> ask.wanted().classification().map(Classification::entering))
            .orElseThrow();
    return new Decision.Approved(
        new Request.Approved(
            request.origin(),
            grantedOn(tool, ask),
            with(yes, open.approvals().counted()),
            days,
            now,
            request.revision()),
        tool,
        grounds);
  }

  private static List<StageApproval> with(StageApproval last, List<StageApproval> before) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
  }

  private static Grounds grounds(
      Optional<Delegation> through, OpenCase open, DecisionCommand command) {
    Map<String, ExceptionId> exceptions = new TreeMap<>();
    walk(open, command)
        .forEach(
            finding ->
                finding
                    .override()
                    .ifPresent(exception -> exceptions.put(finding.rule(), exception.id())));
    return new Grounds(through, exceptions, open.approvals().discounted());
  }

  /** A new tool that entered the catalog under another id meanwhile is the one of the catalog. */
  private static Ask grantedOn(Tool tool, Ask ask) {
    return ask.wanted() instanceof Wanted.Classified as && !as.classified().tool().equals(tool.id())
        ? ask.of(as.as(Classification.of(tool)))
        : ask;
  }
}
