package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.portal.ReadPanel;
import io.aiclearance.api.portal.SubmitRequest;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portal panel, for everybody who is signed in (R3.7). */
final class PortalResource {
  /** A person may well ask for a team's whole set of tools; nobody types faster than this. */
  static final int MOST_A_MINUTE = 20;

  private final ReadPanel panel;
  private final SubmitRequest submit;
  private final Submissions submissions;
  private final Site site;
  private final Governance governance;
  private final String jiraSite;

  /**
   * @param jiraSite where people open issues, without a slash at its end
   */
  PortalResource(
      ReadPanel panel,
      SubmitRequest submit,
      Submissions submissions,
      Site site,
      Governance governance,
      String jiraSite) {
    this.panel = panel;
    this.submit = submit;
    this.submissions = submissions;
    this.site = site;
    this.governance = governance;
    this.jiraSite = jiraSite;
  }

  private record Place(String portal, String requestType) {}

  Answer panel(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(query -> new Place(query.id("portalId"), query.id("requestTypeId")))
        .then(
            place ->
                Answer.ok(
                    PanelView.of(
                        panel.read(place.portal(), place.requestType(), caller.person().account()),
                        caller,
                        governance.policy())));
  }

  Answer submit(Call call, Reviewer caller, Instant now) {
    return SubmissionFields.read(call)
        .then(
            fields ->
                switch (submit.submit(caller.person(), fields.key(), fields.asked(), now)) {
                  case SubmitRequest.Outcome.Taken(var submission) -> taken(submission);
                  case SubmitRequest.Outcome.Refused(var refusal) ->
                      Answer.of(Problems.of(refusal));
                  case SubmitRequest.Outcome.KeyIsTaken _ -> Answer.of(Problems.keyIsTaken());
                  case SubmitRequest.Outcome.TooOften(var pause) ->
                      Answer.of(Problems.tooManyOperations(MOST_A_MINUTE, pause));
                });
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("id"))
        .then(
            id ->
                Ids.read(id, SubmissionId::new)
                    .flatMap(submissions::find)
                    .filter(s -> s.wish().by().account().equals(caller.person().account()))
                    .map(submission -> Answer.ok(view(submission)))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  private Answer taken(Submission submission) {
    return new Answer(
        202, view(submission), Map.of("location", "/api/v1/portal/requests/" + submission.id()));
  }

  private SubmissionView view(Submission submission) {
    return SubmissionView.of(
        submission, submission instanceof Submission.Raised ? portalUrl() : null);
  }

  private @Nullable String portalUrl() {
    return site.settings()
        .map(settings -> jiraSite + "/servicedesk/customer/portal/" + settings.gate().portal())
        .orElse(null);
  }
}
