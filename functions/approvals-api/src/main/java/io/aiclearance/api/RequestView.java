package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as people see it.
 *
 * @param tool absent while the catalog does not have it
 * @param summary and {@code description}: the issue's own words, for those who decide and the
 *     requester
 * @param nextStage whose approval is waited for, and {@code approvalsLeft} how many are in all
 * @param lapsesAt from when on it can no longer be decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    String issueKey,
    String state,
    Views.@Nullable ToolName tool,
    Views.PersonView requester,
    @Nullable Integer days,
    @Nullable String purpose,
    @Nullable NewToolView newTool,
    @Nullable String toolUrl,
    @Nullable ClassificationView classification,
    @Nullable String summary,
    @Nullable String description,
    Instant createdAt,
    @Nullable Instant decidedAt,
    List<StageView> stages,
    @Nullable String nextStage,
    @Nullable Integer approvalsLeft,
    @Nullable Instant lapsesAt,
    @Nullable String grantId,
    String jiraUrl,
    List<MissingView> missing) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StageView(
      @Nullable String stage,
      String outcome,
      String by,
      @Nullable String onBehalfOf,
      Instant at,
      String reason) {
    private static StageView of(StageApproval yes) {
      var lender = yes.onBehalfOf();
      return new StageView(
          Words.of(yes.stage()),
          "approved",
          yes.by().value(),
          lender == null ? null : lender.value(),
          yes.at(),
          yes.reason());
    }

    private static StageView of(PolicyApproval yes) {
      var by = new Actor.Policy(yes.policy(), yes.version()).word();
      return new StageView(null, "approved", by, null, yes.at(), "");
    }

    private static StageView of(Denial no) {
      var by =
          switch (no.by()) {
            case Actor.Someone someone -> someone.account().value();
            case Actor.Policy policy -> policy.word();
            case Actor.Part part -> part.word();
          };
      return new StageView(null, "denied", by, null, no.at(), no.reason());
    }
  }

  record MissingView(String detail, String text) {
    private static MissingView of(Missing missing) {
      return new MissingView(Words.of(missing.detail()), missing.text());
    }
  }

  /** A tool as the requester proposes it; the URL is text and no more. */
  record NewToolView(String name, String url) {
    private static NewToolView of(Proposal proposal) {
      return new NewToolView(proposal.name(), proposal.url());
    }
  }

  /** How the first approver says that the tool enters the catalog. */
  record ClassificationView(
      String toolId,
      String name,
      String provider,
      String riskLevel,
      int defaultDays,
      String guidance) {
    private static ClassificationView of(Classification as) {
      return new ClassificationView(
          as.tool().value(),
          as.name(),
          as.provider(),
          Words.of(as.risk()),
          as.defaultDays(),
          as.guidance());
    }
  }

  static RequestView of(
      Request request,
      @Nullable String nextStage,
      @Nullable Integer approvalsLeft,
      String jiraUrl) {
    var ask = request.asked();
    var proposal = ask.flatMap(a -> a.wanted().proposal());
    return new RequestView(
        request.key().value(),
        RequestState.of(request).word(),
        ask.flatMap(a -> tool(request, a)).orElse(null),
        Views.PersonView.of(request.origin().requester()),
        ask.map(Ask::days).orElse(null),
        ask.map(Ask::purpose).orElse(null),
        proposal.map(NewToolView::of).orElse(null),
        proposal.map(Proposal::url).orElse(null),
        ask.flatMap(a -> a.wanted().classification()).map(ClassificationView::of).orElse(null),
        null,
        null,
        request.origin().askedAt(),
        decidedAt(request),
        stages(request),
        nextStage,
        approvalsLeft,
        request instanceof Request.Undecided ? request.origin().lapsesAt() : null,
        request instanceof Request.Approved approved ? approved.grant().value() : null,
        jiraUrl,
        request instanceof Request.Incomplete incomplete
            ? incomplete.missing().stream().map(MissingView::of).toList()
            : List.of());
  }

  RequestView with(Context context) {
    return new RequestView(
        issueKey,
        state,
        tool,
        requester,
        days,
        purpose,
        newTool,
        toolUrl,
        classification,
        context.summary(),
        context.description(),
        createdAt,
        decidedAt,
        stages,
        nextStage,
        approvalsLeft,
        lapsesAt,
        grantId,
        jiraUrl,
        missing);
  }

  private static Optional<Views.ToolName> tool(Request request, Ask ask) {
    var inCatalog = ask.wanted() instanceof Wanted.Listed || request instanceof Request.Approved;
    return ask.tool().filter(_ -> inCatalog).map(id -> Views.ToolName.of(id, ask.toolName()));
  }

  private static List<StageView> stages(Request request) {
    var approvals = request.approvals().stream().map(StageView::of);
    if (request instanceof Request.Approved approved && approved.byPolicy().isPresent()) {
      return List.of(StageView.of(approved.byPolicy().get()));
    }
    return request instanceof Request.Denied denied
        ? Stream.concat(approvals, Stream.of(StageView.of(denied.denial()))).toList()
        : approvals.toList();
  }

  static @Nullable Instant decidedAt(Request request) {
    return switch (request) {
      case Request.Undecided _ -> null;
      case Request.Approved approved -> approved.decidedAt();
      case Request.Denied denied -> denied.denial().at();
      case Request.Withdrawn withdrawn -> withdrawn.at();
      case Request.Lapsed lapsed -> lapsed.at();
    };
  }
}
