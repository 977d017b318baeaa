package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens a request through a request type: for the API and for the portal's page alike. */
final class OpenRequest {
  private final Site site;
  private final People people;
  private final LateFields lateFields;

  /**
   * @param fieldValues by field id, as the caller wrote them
   * @param form answers by question id; missing where the caller sent none
   * @param onBehalfOf account id, or empty for the caller; agents alone may name somebody else
   */
  record Wish(
      RequestType type,
      JsonNode fieldValues,
      FieldValues.Paragraphs written,
      JsonNode form,
      String onBehalfOf) {}

  private record Values(
      Map<String, JsonNode> now, Map<String, JsonNode> late, List<FormAnswers> forms) {}

  OpenRequest(Site site, People people, LateFields lateFields) {
    this.site = site;
    this.people = people;
    this.lateFields = lateFields;
  }

  Outcome<Issue> open(Wish wish, Person caller) {
    if (!caller.may(JiraPermission.CREATE_ISSUES)) {
      return Outcome.refused(
          403, "You do not have permission to create requests in this service desk.");
    }
    return reporter(wish.onBehalfOf(), caller)
        .then(
            reporter ->
                values(wish).then(values -> Outcome.done(opened(wish, values, reporter, caller))));
  }

  private Issue opened(Wish wish, Values values, Person reporter, Person caller) {
    var issue =
        site.open(
            new Site.Draft(
                wish.type().desk().project(),
                wish.type().issueType(),
                wish.type().id(),
                reporter.accountId(),
                values.now(),
                Map.of(),
                values.forms(),
                values.late()),
            caller);
    lateFields.expect(issue);
    return issue;
  }

  private Outcome<Values> values(Wish wish) {
    var allowed = wish.type().fields().stream().map(Field::id).collect(Collectors.toSet());
    for (var entry : wish.fieldValues().properties()) {
      if (!allowed.contains(entry.getKey())) {
        return Outcome.refused(
            400,
            "Your request could not be created. Field '%s' is not part of the request type."
                .formatted(entry.getKey()));
      }
    }
    return FieldValues.read(wish.fieldValues(), wish.written(), Map.of())
        .then(
            plain ->
                wish.type()
                    .askedByForm()
                    .map(form -> answered(wish, form, plain))
                    .orElseGet(() -> timed(wish.type(), plain, Map.of(), List.of())));
  }

  private Outcome<Values> answered(Wish wish, FormTemplate form, Map<String, JsonNode> plain) {
    return FormAnswers.read(form, wish.form())
        .then(
            answers ->
                FieldValues.read(answers.fieldValues(), FieldValues.Paragraphs.PLAIN_TEXT, plain)
                    .then(
                        all -> {
                          var linked = new LinkedHashMap<>(all);
                          linked.keySet().removeAll(plain.keySet());
                          return timed(wish.type(), plain, linked, List.of(answers));
                        }));
  }

  /** A summary is never late: without one there is no issue. */
  private Outcome<Values> timed(
      RequestType type,
      Map<String, JsonNode> plain,
      Map<String, JsonNode> linked,
      List<FormAnswers> forms) {
    var now = new LinkedHashMap<>(plain);
    now.putAll(linked);
    var late = new LinkedHashMap<String, JsonNode>();
    if (lateFields.concerns(type)) {
      late.putAll(now);
      late.remove(Field.SUMMARY.id());
      now.keySet().removeAll(late.keySet());
    }
    return Outcome.done(new Values(now, late, forms));
  }

  private Outcome<Person> reporter(String onBehalfOf, Person caller) {
    if (onBehalfOf.isEmpty() || onBehalfOf.equals(caller.accountId())) {
      return Outcome.done(caller);
    }
    if (!caller.agent()) {
      return Outcome.refused(403, "You do not have permission to raise requests for others.");
    }
    return people
        .byAccountId(onBehalfOf)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(400, "The person to raise the request for is not known."));
  }
}
