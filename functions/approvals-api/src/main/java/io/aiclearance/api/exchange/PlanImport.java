package io.aiclearance.api.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.api.exchange.Step.Needed;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.KeepTool;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolRuling;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what importing a file comes to: each record is held against what is stored, and against what
 * the file says before it. Records that the file leaves out are left alone.
 */
final class PlanImport {
  private final Governance governance;
  private final Reviewer by;
  private final Instant now;
  private final GovernancePolicy current;
  private final List<Step> steps = new ArrayList<>();
  private KeepTools.Look look;

  private PlanImport(KeepTools.Look look, Governance governance, Reviewer by, Instant now) {
    this.look = look;
    this.current = look.policy();
    this.governance = governance;
    this.by = by;
    this.now = now;
  }

  /**
   * @param look what is stored
   */
  static Plan plan(
      GovernanceFile file, KeepTools.Look look, Governance governance, Reviewer by, Instant now) {
    return new PlanImport(look, governance, by, now).plan(file);
  }

  private Plan plan(GovernanceFile file) {
    governance(file.governance());
    for (var i = 0; i < file.tools().size(); i++) {
      tool("/tools/" + i, file.tools().get(i));
    }
    var projects = governance.projects();
    for (var project : file.projects()) {
      governed(stored(projects, project), project, List.of());
    }
    var policies = governance.approvalPolicies();
    for (var i = 0; i < file.approvalPolicies().size(); i++) {
      var policy = file.approvalPolicies().get(i);
      var unknown = unknown("/approvalPolicies/" + i + "/tool", policy.scope().tool());
      governed(stored(policies, policy), policy, unknown);
    }
    var baseline = governance.baseline();
    for (var i = 0; i < file.baseline().size(); i++) {
      var each = file.baseline().get(i);
      governed(stored(baseline, each), each, unknown("/baseline/" + i + "/tool", each.tool()));
    }
    return new Plan(steps, current.version());
  }

  /** Its limits hold for the tools of the file, unless somebody else has to approve it first. */
  private void governance(@Nullable GovernancePolicy wanted) {
    if (wanted == null) {
      return;
    }
    governed(Optional.of(current), wanted, List.of());
    if (steps.getLast().needed().writes() && !current.secondAdmin()) {
      look = look.under(wanted);
    }
  }

  private void tool(String place, Tool wanted) {
    var before = look.find(wanted.id());
    var document = FileDocument.of(wanted, GovernancePolicy.LONGEST_ACCESS_DAYS);
    var was = before.map(tool -> FileDocument.of(tool, look.policy().maxDays(tool.risk())));
    if (was.filter(document::equals).isPresent()) {
      steps.add(step(before, wanted, document, Needed.UNCHANGED));
      return;
    }
    var ruling = KeepTool.judge(look.change(before, wanted), Map.of(), by.actor(), now);
    steps.add(
        switch (ruling) {
          case ToolRuling.Unchanged _ -> step(before, wanted, document, Needed.UNCHANGED);
          case ToolRuling.Kept _ ->
              new Step(
                  before.map(tool -> tool),
                  wanted,
                  document,
                  before.isPresent() ? Needed.CHANGE : Needed.ADD,
                  was.map(tool -> Difference.between(tool, document)).orElse(List.of()),
                  List.of());
          case ToolRuling.Refused refused ->
              new Step(
                  before.map(tool -> tool),
                  wanted,
                  document,
                  Needed.REFUSED,
                  List.of(),
                  refused.objections().stream()
                      .map(
                          each ->
                              new InputError(place + each.rule().pointer(), each.refusal().text()))
                      .toList());
        });
    if (ruling instanceof ToolRuling.Kept kept) {
      look = look.with(kept.tool());
    }
  }

  private static Step step(Optional<Tool> before, Tool wanted, JsonNode document, Needed needed) {
    return new Step(before.map(tool -> tool), wanted, document, needed, List.of(), List.of());
  }

  private void governed(
      Optional<? extends Governed> before, Governed wanted, List<InputError> errors) {
    var document = FileDocument.of(wanted);
    var differences =
        before
            .map(stored -> Difference.between(FileDocument.of(stored), document))
            .orElse(List.of());
    var comesBack = before.filter(stored -> !stored.inUse()).isPresent();
    var needed =
        !errors.isEmpty()
            ? Needed.REFUSED
            : before.isEmpty() || comesBack
                ? Needed.ADD
                : differences.isEmpty() ? Needed.UNCHANGED : Needed.CHANGE;
    var revision = before.map(Governed::revision).orElse(Revision.NEW);
    steps.add(
        new Step(
            before.map(stored -> stored),
            OnVersion.of(wanted, revision),
            document,
            needed,
            needed == Needed.CHANGE ? differences : List.of(),
            errors));
  }

  private <G extends Governed> Optional<Governed> stored(List<G> inForce, G wanted) {
    return inForce.stream()
        .<Governed>map(each -> each)
        .filter(each -> each.ref().equals(wanted.ref()))
        .findFirst()
        .or(() -> governance.find(wanted.ref()));
  }

  private List<InputError> unknown(String pointer, @Nullable ToolId tool) {
    return tool == null || look.find(tool).isPresent()
        ? List.of()
        : List.of(
            new InputError(pointer, "Neither the catalog nor this file has such a tool. Add it."));
  }
}
