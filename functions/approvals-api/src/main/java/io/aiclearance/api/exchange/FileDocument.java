package io.aiclearance.api.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.ToolDocument;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file as it is written: everything in one order, so that two of them can be compared. */
record FileDocument(
    String format,
    PolicyDocument governance,
    List<ApprovalPolicyDocument> approvalPolicies,
    List<ProjectDocument> projects,
    List<BaselineDocument> baseline,
    List<ToolDocument> tools) {

  /** The roles that a project may route, in the order in which they are written. */
  static final List<Role> DECIDING = List.of(Role.APPROVER, Role.SECURITY_REVIEWER);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  record PolicyDocument(
      Map<String, RulesDocument> rules,
      String unknownTools,
      String unclassified,
      Map<String, LimitDocument> exceptionLimits,
      int pendingDays,
      boolean secondAdmin) {
    static PolicyDocument of(GovernancePolicy policy) {
      var rules = new LinkedHashMap<String, RulesDocument>();
      var limits = new LinkedHashMap<String, LimitDocument>();
      for (var level : RiskLevel.values()) {
        rules.put(Words.of(level), RulesDocument.of(policy.at(level)));
        limits.put(Words.of(level), LimitDocument.of(policy.exceptionsAt(level)));
      }
      return new PolicyDocument(
          rules,
          Words.of(policy.unknownTools()),
          Words.of(policy.unclassified()),
          limits,
          policy.pendingDays(),
          policy.secondAdmin());
    }
  }

  record RulesDocument(List<StageDocument> stages, int maxDays, boolean autoApproval) {
    static RulesDocument of(RiskRules rules) {
      return new RulesDocument(
          rules.stages().stream()
              .map(stage -> new StageDocument(Words.of(stage.role()), stage.quorum()))
              .toList(),
          rules.maxDays(),
          rules.autoApproval());
    }
  }

  record StageDocument(String role, int quorum) {}

  record LimitDocument(int mostOpen, int mostDays) {
    static LimitDocument of(ExceptionLimit limit) {
      return new LimitDocument(limit.mostOpen(), limit.mostDays());
    }
  }

  record ApprovalPolicyDocument(
      String id,
      String name,
      @Nullable String project,
      @Nullable String tool,
      boolean autoApprove,
      List<String> groups,
      @Nullable Integer maxDays) {
    static ApprovalPolicyDocument of(ApprovalPolicy policy) {
      var scope = policy.scope();
      return new ApprovalPolicyDocument(
          policy.id().value(),
          policy.name(),
          Optional.ofNullable(scope.project()).map(ProjectKey::value).orElse(null),
          Optional.ofNullable(scope.tool()).map(ToolId::value).orElse(null),
          policy.autoApprove(),
          sorted(policy.groups()),
          policy.maxDays());
    }
  }

  record ProjectDocument(
      String key, String name, Map<String, ApproversDocument> approvers, String fallback) {
    static ProjectDocument of(Project project) {
      var approvers = new LinkedHashMap<String, ApproversDocument>();
      for (var role : DECIDING) {
        var those = project.routing().of(role);
        if (!those.isEmpty()) {
          approvers.put(Words.of(role), ApproversDocument.of(those));
        }
      }
      return new ProjectDocument(
          project.key().value(), project.name(), approvers, Words.of(project.routing().fallback()));
    }
  }

  /**
   * @param people by account id: names and addresses are nobody's to keep in a file
   */
  record ApproversDocument(List<String> people, List<String> groups, List<String> projectRoles) {
    static ApproversDocument of(Approvers approvers) {
      return new ApproversDocument(
          approvers.people().stream().map(account -> account.value()).sorted().toList(),
          sorted(approvers.groups()),
          sorted(approvers.projectRoles()));
    }
  }

  record BaselineDocument(String id, String tool, String group, String why) {
    static BaselineDocument of(BaselineAccess baseline) {
      return new BaselineDocument(
          baseline.id().value(), baseline.tool().value(), baseline.group(), baseline.why());
    }
  }

  /**
   * @param governance what holds, though nobody has said so
   */
  static FileDocument of(
      GovernancePolicy governance,
      List<ApprovalPolicy> approvalPolicies,
      List<Project> projects,
      List<BaselineAccess> baseline,
      List<Tool> tools) {
    return new FileDocument(
        GovernanceFile.FORMAT,
        PolicyDocument.of(governance),
        approvalPolicies.stream()
            .sorted(Comparator.comparing(policy -> policy.id().value()))
            .map(ApprovalPolicyDocument::of)
            .toList(),
        projects.stream()
            .sorted(Comparator.comparing(project -> project.key().value()))
            .map(ProjectDocument::of)
            .toList(),
        baseline.stream()
            .sorted(Comparator.comparing(each -> each.id().value()))
            .map(BaselineDocument::of)
            .toList(),
        tools.stream()
            .sorted(Comparator.comparing(tool -> tool.id().value()))
            .map(tool -> ToolDocument.of(tool, governance.maxDays(tool.risk())))
            .toList());
  }

  /** One record as the file says it. */
  static JsonNode of(Governed governed) {
    return JSON.valueToTree(
        switch (governed) {
          case GovernancePolicy policy -> PolicyDocument.of(policy);
          case ApprovalPolicy policy -> ApprovalPolicyDocument.of(policy);
          case Project project -> ProjectDocument.of(project);
          case BaselineAccess baseline -> BaselineDocument.of(baseline);
          case Licence _ -> throw new IllegalArgumentException("a licence is not in the file");
        });
  }

  /** One tool as the file says it. */
  static JsonNode of(Tool tool, int mostDays) {
    return JSON.valueToTree(ToolDocument.of(tool, mostDays));
  }

  /** Line by line, with an end to the last one. */
  String text() {
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES);
    try {
      return JSON.writer(printer).writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the file cannot be written", e);
    }
  }

  private static List<String> sorted(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }
}
