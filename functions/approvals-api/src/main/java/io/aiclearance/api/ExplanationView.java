package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.Explained;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.decision.ApprovalsThatCount.Discounted;
import io.aiclearance.domain.decision.Considered;
import io.aiclearance.domain.decision.Finding;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.StageStanding;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.StageApproval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a request stands as it does (R4.11).
 *
 * @param evidence the event of the decision, where it is decided
 * @param rules what each makes of an approval by the caller now
 * @param next what is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
    String issueKey,
    String state,
    List<StageView> stages,
    List<ApprovalView> approvals,
    @Nullable List<RuleView> rules,
    @Nullable List<PolicyView> policies,
    VersionsView versions,
    @Nullable Instant lapsesAt,
    @Nullable Instant decidedAt,
    @Nullable ByPolicyView byPolicy,
    @Nullable String evidence,
    String next) {

  record StageView(String role, int quorum, int approvals, int left) {
    static StageView of(StageStanding standing) {
      return new StageView(
          Words.of(standing.stage().role()),
          standing.stage().quorum(),
          standing.counted().size(),
          standing.left());
    }
  }

  /**
   * @param whyNot why it does not count any more; for those who decide or audit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ApprovalView(
      String stage,
      String by,
      @Nullable String onBehalfOf,
      Instant at,
      boolean counts,
      @Nullable String whyNot,
      long governanceVersion) {
    static ApprovalView of(StageApproval yes, boolean counts, @Nullable String whyNot) {
      var lender = yes.onBehalfOf();
      return new ApprovalView(
          Words.of(yes.stage()),
          yes.by().value(),
          lender == null ? null : lender.value(),
          yes.at(),
          counts,
          whyNot,
          yes.governanceVersion());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RuleView(
      String rule,
      String sentence,
      String result,
      Map<String, String> lookedAt,
      @Nullable String text,
      @Nullable String exceptionId) {
    /** Who else has to do with a request is not the requester's to read. */
    private static final Set<String> OF_OTHERS = Set.of("raisedBy", "delegation");

    static RuleView of(Finding finding, boolean inFull) {
      var lookedAt = new TreeMap<>(finding.lookedAt());
      if (!inFull) {
        lookedAt.keySet().removeAll(OF_OTHERS);
      }
      return new RuleView(
          finding.rule(),
          finding.sentence(),
          Words.of(finding.result()),
          lookedAt,
          finding.against().map(Refusal::text).orElse(null),
          finding.override().map(exception -> exception.id().value()).orElse(null));
    }
  }

  /**
   * @param project and {@code tool}: what it is for; everything where absent
   * @param groups in which it approves requesters; for those who decide or audit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PolicyView(
      String id,
      String name,
      long version,
      String verdict,
      String why,
      @Nullable String project,
      @Nullable String tool,
      @Nullable Integer maxDays,
      @Nullable List<String> groups) {
    static PolicyView of(Considered considered, boolean inFull) {
      var policy = considered.policy();
      var scope = policy.scope();
      return new PolicyView(
          policy.id().value(),
          policy.name(),
          policy.version(),
          Words.of(considered.verdict()),
          considered.why(),
          scope.project() == null ? null : scope.project().value(),
          scope.tool() == null ? null : scope.tool().value(),
          policy.maxDays(),
          inFull ? policy.groups().stream().sorted().toList() : null);
    }
  }

  /** Which versions of what governs it are looked at, or were where it is decided. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionsView(@Nullable Long governance, @Nullable Long tool, @Nullable Long project) {
    static VersionsView of(OpenCase open) {
      return new VersionsView(
          open.governance().version(),
          open.tool().map(tool -> tool.revision().version()).orElse(null),
          open.file().project().map(project -> project.version()).orElse(null));
    }
  }

  record ByPolicyView(String policyId, long version, Instant at, int days) {
    static ByPolicyView of(PolicyApproval yes) {
      return new ByPolicyView(yes.policy().value(), yes.version(), yes.at(), yes.days());
    }
  }

  /**
   * @param inFull for those who decide or audit: with what concerns other people
   */
  static ExplanationView of(Explained.Open explained, boolean inFull) {
    var open = explained.open();
    var request = open.request();
    return new ExplanationView(
        request.key().value(),
        RequestState.of(request).word(),
        open.stages().stream().map(StageView::of).toList(),
        approvals(open, inFull),
        explained.findings().stream().map(each -> RuleView.of(each, inFull)).toList(),
        explained.policies().stream().map(each -> PolicyView.of(each, inFull)).toList(),
        VersionsView.of(open),
        request.origin().lapsesAt(),
        null,
        null,
        null,
        NextStep.of(explained, inFull));
  }

  static ExplanationView of(Request request) {
    var byPolicy =
        request instanceof Request.Approved approved
            ? approved.byPolicy()
            : Optional.<PolicyApproval>empty();
    var decided = request instanceof Request.Approved || request instanceof Request.Denied;
    return new ExplanationView(
        request.key().value(),
        RequestState.of(request).word(),
        List.of(),
        request.approvals().stream().map(yes -> ApprovalView.of(yes, true, null)).toList(),
        null,
        null,
        new VersionsView(governance(request), null, null),
        request instanceof Request.Incomplete ? request.origin().lapsesAt() : null,
        RequestView.decidedAt(request),
        byPolicy.map(ByPolicyView::of).orElse(null),
        decided ? request.ref() + "#" + request.revision().version() : null,
        NextStep.of(request));
  }

  private static @Nullable Long governance(Request request) {
    return switch (request) {
      case Request.Approved approved ->
          approved
              .byPolicy()
              .map(PolicyApproval::governanceVersion)
              .orElseGet(() -> approved.approvals().getLast().governanceVersion());
      case Request.Denied denied -> denied.denial().governanceVersion();
      default -> null;
    };
  }

  private static List<ApprovalView> approvals(OpenCase open, boolean inFull) {
    var count = open.approvals();
    return open.request().approvals().stream()
        .map(
            yes -> {
              var not =
                  count.discounted().stream()
                      .filter(each -> each.approval().equals(yes))
                      .findFirst();
              return ApprovalView.of(
                  yes, not.isEmpty(), inFull ? not.map(Discounted::why).orElse(null) : null);
            })
        .toList();
  }
}
