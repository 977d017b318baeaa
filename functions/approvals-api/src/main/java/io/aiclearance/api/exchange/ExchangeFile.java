package io.aiclearance.api.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Body;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.KeptFile;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.Query;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.api.tools.Keepers;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Catalog and governance as one file: written, reviewed, and applied as it was reviewed. */
public final class ExchangeFile {
  private static final int LONGEST_PLAN_ID = 64;

  private final KeepTools keep;
  private final Governance governance;
  private final Commits commits;
  private final RateLimit limit;
  private final Runnable saved;

  /**
   * @param saved happens after governance was written, so that nothing is remembered of before
   */
  public ExchangeFile(
      KeepTools keep, Governance governance, Commits commits, RateLimit limit, Runnable saved) {
    this.keep = keep;
    this.governance = governance;
    this.commits = commits;
    this.limit = limit;
    this.saved = saved;
  }

  private enum Mode {
    PLAN,
    APPLY
  }

  private record Asked(Optional<Mode> mode, Optional<String> planId) {
    static Asked of(Query.Parameters query) {
      return new Asked(
          query.oneOf("mode", Words.of(Mode.values())), query.text("planId", LONGEST_PLAN_ID));
    }
  }

  /** What a record is, and what is to become of it, or has. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordView(
      String kind,
      String id,
      String outcome,
      @Nullable List<Difference> differences,
      @Nullable List<InputError> errors,
      @Nullable String proposalId,
      @Nullable String detail) {
    static RecordView of(
        Step step, String outcome, @Nullable String proposal, @Nullable String detail) {
      return new RecordView(
          step.ref().kind().word(),
          step.ref().id(),
          outcome,
          step.differences().isEmpty() ? null : step.differences(),
          step.errors().isEmpty() ? null : step.errors(),
          proposal,
          detail);
    }
  }

  record PlanView(
      String planId,
      boolean needsSecondAdmin,
      Map<String, Integer> counts,
      List<RecordView> records) {}

  record AppliedView(String planId, Map<String, Integer> counts, List<RecordView> records) {}

  public Answer export(Call call, Reviewer caller, Instant now) {
    return Keepers.reading(
        caller, () -> call.query().read(_ -> caller).then(_ -> limited(caller, now, this::file)));
  }

  private Answer file() {
    var look = keep.look();
    var file =
        FileDocument.of(
            look.policy(),
            governance.approvalPolicies(),
            governance.projects(),
            governance.baseline(),
            look.tools());
    return Answer.ok(new KeptFile(file.text()))
        .with("content-disposition", "attachment; filename=\"ai-clearance-governance.json\"");
  }

  public Answer load(Call call, Reviewer caller, Instant now) {
    return Keepers.changing(
        caller, () -> call.query().read(Asked::of).then(asked -> load(asked, call, caller, now)));
  }

  private Answer load(Asked asked, Call call, Reviewer caller, Instant now) {
    if (asked.mode().isEmpty()) {
      return Answer.of(Problems.badInput("mode", "One of: plan, apply."));
    }
    var applies = asked.mode().get() == Mode.APPLY;
    if (applies != asked.planId().isPresent()) {
      return Answer.of(
          Problems.badInput(
              "planId",
              applies
                  ? "The planId that mode=plan answered for this file."
                  : "A plan has none yet. Leave it out."));
    }
    return call.body()
        .read(Body.Size.DOCUMENT, new FileFields(caller.person())::read)
        .then(
            file ->
                limited(
                    caller,
                    now,
                    () ->
                        asked
                            .planId()
                            .map(planId -> apply(file, planId, caller, now))
                            .orElseGet(() -> plan(file, caller, now))));
  }

  private Answer plan(GovernanceFile file, Reviewer caller, Instant now) {
    var look = keep.look();
    var plan = PlanImport.plan(file, look, governance, caller, now);
    var counts = new LinkedHashMap<String, Integer>();
    for (var needed : Step.Needed.values()) {
      counts.put(Words.of(needed), plan.count(needed));
    }
    return Answer.ok(
        new PlanView(
            plan.id(),
            look.policy().secondAdmin(),
            counts,
            plan.steps().stream()
                .map(step -> RecordView.of(step, Words.of(step.needed()), null, null))
                .toList()));
  }

  private Answer apply(GovernanceFile file, String planId, Reviewer caller, Instant now) {
    var look = keep.look();
    var plan = PlanImport.plan(file, look, governance, caller, now);
    if (!plan.id().equals(planId)) {
      return Answer.of(
          Problems.conflict(
              "This is not what was planned: the file, or what it was planned on, has changed since,"
                  + " perhaps by an earlier apply. Send mode=plan again: what was applied is"
                  + " unchanged there."));
    }
    var results = new ApplyPlan(keep, look, governance, commits, planId, caller, now).apply(plan);
    saved.run();
    var counts = new LinkedHashMap<String, Integer>();
    Arrays.stream(ApplyPlan.Became.values()).forEach(became -> counts.put(Words.of(became), 0));
    results.forEach(result -> counts.merge(result.word(), 1, Integer::sum));
    return Answer.ok(
        new AppliedView(
            planId,
            counts,
            results.stream()
                .map(
                    result ->
                        RecordView.of(
                            result.step(), result.word(), result.proposal(), result.detail()))
                .toList()));
  }

  private Answer limited(Reviewer caller, Instant now, Supplier<Answer> answer) {
    return limit
        .take(caller.account(), now)
        .map(wait -> Answer.of(Problems.tooManyOperations(wait)))
        .orElseGet(answer);
  }
}
