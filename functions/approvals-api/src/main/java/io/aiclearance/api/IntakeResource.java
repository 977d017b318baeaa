package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.ExplainIssue;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.RefusedIssue;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why an issue is not in Approvals, for Jira admins and for whoever asked (R3.3, R9). */
final class IntakeResource {
  private static final int DAYS_COUNTED = 30;

  private final Site site;
  private final Requests requests;
  private final Refusals refusals;
  private final RequestViews views;
  private final Listing listing;
  private final String jiraSite;

  /**
   * @param jiraSite where people open issues, without a slash at its end
   */
  IntakeResource(
      Site site,
      Requests requests,
      Refusals refusals,
      RequestViews views,
      Listing listing,
      String jiraSite) {
    this.site = site;
    this.requests = requests;
    this.refusals = refusals;
    this.views = views;
    this.listing = listing;
    this.jiraSite = jiraSite;
  }

  record RefusalView(
      String issueKey,
      String reason,
      String says,
      String whatToDo,
      Instant firstAt,
      Instant lastAt,
      long times,
      String url) {}

  /**
   * @param counts issues by reason, on the first page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefusalsView(
      List<Object> items, @Nullable Map<String, Long> counts, @Nullable String nextCursor) {}

  /**
   * @param checks what to look at where the cause is not known, or what is missing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IssueView(
      String issueKey,
      String reason,
      String says,
      String whatToDo,
      List<String> checks,
      @Nullable RequestView request,
      @Nullable RefusalView refusal,
      String url) {}

  Answer refusals(Call call, Reviewer caller, Instant now) {
    if (!caller.may(Role.JIRA_ADMIN)) {
      return Answer.of(Problems.forbidden("What was not let in is for Jira admins to see."));
    }
    return call.query()
        .read(Listing.Ask::of)
        .then(
            ask ->
                listing.answer(
                    call,
                    caller,
                    ask,
                    "",
                    (limit, from) -> refusals.latest(now, limit, from),
                    this::view,
                    page ->
                        new RefusalsView(
                            page.items(),
                            ask.cursor().isEmpty() ? counts(now) : null,
                            page.nextCursor())));
  }

  Answer issue(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("issueKey"))
        .then(
            text ->
                Ids.read(text, IssueKey::new)
                    .flatMap(key -> explain(key, caller))
                    .map(Answer::ok)
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  /** Empty where the caller may not know. */
  private Optional<IssueView> explain(IssueKey key, Reviewer caller) {
    var request = requests.find(key);
    if (!caller.may(Role.JIRA_ADMIN) && request.filter(r -> asked(caller, r)).isEmpty()) {
      return Optional.empty();
    }
    var refused = request.isPresent() ? Optional.<RefusedIssue>empty() : refusals.of(key);
    var why =
        ExplainIssue.explain(
            key, request.isPresent() ? Optional.empty() : site.settings(), request, refused);
    return Optional.of(
        new IssueView(
            key.value(),
            why.reason(),
            why.says(),
            why.whatToDo(),
            why.checks(),
            request.map(found -> views.of(found, caller)).orElse(null),
            refused.map(this::view).orElse(null),
            url(key)));
  }

  private static boolean asked(Reviewer caller, Request request) {
    return request.origin().requester().account().equals(caller.person().account());
  }

  private RefusalView view(RefusedIssue refused) {
    var why = refused.why();
    return new RefusalView(
        refused.issue().value(),
        why.word(),
        why.says(),
        why.whatToDo(),
        refused.firstAt(),
        refused.lastAt(),
        refused.times(),
        url(refused.issue()));
  }

  private Map<String, Long> counts(Instant now) {
    var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_COUNTED - 1);
    var counts = new TreeMap<String, Long>();
    refusals.since(first, now).forEach((ClosedGate why, Long n) -> counts.put(why.word(), n));
    return counts;
  }

  private String url(IssueKey key) {
    return jiraSite + "/browse/" + key;
  }
}
