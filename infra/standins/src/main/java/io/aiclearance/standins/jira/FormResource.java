package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The Forms API: forms on an issue, and their answers flattened for scripts. */
final class FormResource {
  private static final String ISSUE = Gateway.FORMS + "/" + Gateway.CLOUD_ID + "/issue/{issue}";

  private final Site site;

  FormResource(Site site) {
    this.site = site;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", ISSUE + "/form", this::forms)
        .on("GET", ISSUE + "/form/{form}/format/answers", this::answers);
  }

  private Answer forms(Call call) {
    return switch (site.find(call.path("issue"), call.caller())) {
      case Outcome.Refused<Issue> _ -> notFound("ISSUE_NOT_FOUND", "Issue Not Found");
      case Outcome.Done<Issue> done ->
          Answer.ok(done.value().forms().stream().map(FormResource::entry).collect(Json.toArray()));
    };
  }

  private static JsonNode entry(FilledForm form) {
    var node = Json.object().put("id", form.id());
    node.putObject("formTemplate").put("id", form.templateId());
    return node.put("internal", false)
        .put("submitted", form.submitted())
        .put("lock", form.submitted())
        .put("name", form.name())
        .put("updated", form.updated().toString());
  }

  private Answer answers(Call call) {
    var forms =
        switch (site.find(call.path("issue"), call.caller())) {
          case Outcome.Refused<Issue> _ -> List.<FilledForm>of();
          case Outcome.Done<Issue> done -> done.value().forms();
        };
    return forms.stream()
        .filter(form -> form.id().equals(call.path("form")))
        .findFirst()
        .map(
            form ->
                Answer.ok(
                    form.answers().stream().map(FormResource::answer).collect(Json.toArray())))
        .orElseGet(() -> notFound("FORM_NOT_FOUND", "Form Not Found"));
  }

  private static JsonNode answer(FilledForm.Answer answer) {
    var node =
        Json.object()
            .put("label", answer.label())
            .put("fieldKey", answer.fieldKey())
            .put("answer", answer.answer());
    return answer.choice() == null ? node : node.put("choice", answer.choice());
  }

  private static Answer notFound(String code, String title) {
    var body = Json.object();
    body.putArray("errors").addObject().put("status", 404).put("code", code).put("title", title);
    return Answer.json(404, body);
  }
}
