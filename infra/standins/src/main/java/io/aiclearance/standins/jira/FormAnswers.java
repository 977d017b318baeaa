package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What somebody answered to a form's questions.
 *
 * @param fieldValues what goes on to linked fields, as a portal would send it
 */
record FormAnswers(FormTemplate template, List<FilledForm.Answer> answers, ObjectNode fieldValues) {

  /**
   * @param sent {@code {"answers": {question id: {"text"} or {"choices"}}}}; a form that nobody
   *     touched has none
   */
  static Outcome<FormAnswers> read(FormTemplate template, JsonNode sent) {
    var answers = new ArrayList<FilledForm.Answer>();
    var fieldValues = Json.object();
    for (var question : template.questions()) {
      var given = sent.path("answers").path(question.id());
      var chosen = choices(question, given);
      if (chosen.size() != given.path("choices").size()) {
        return Outcome.refused(
            400, "The answer to '%s' is not one of its choices.".formatted(question.label()));
      }
      answers.add(answer(question, given, chosen));
      link(question, given, chosen, fieldValues);
    }
    return Outcome.done(new FormAnswers(template, answers, fieldValues));
  }

  FilledForm filled(Instant at) {
    var submitted = answers.stream().anyMatch(answer -> !answer.answer().isEmpty());
    return new FilledForm(
        UUID.randomUUID().toString(), template.id(), template.name(), submitted, at, answers);
  }

  private static List<FormTemplate.Choice> choices(FormTemplate.Question question, JsonNode given) {
    return StreamSupport.stream(given.path("choices").spliterator(), false)
        .flatMap(
            id -> question.choices().stream().filter(choice -> choice.id().equals(id.asText())))
        .toList();
  }

  private static FilledForm.Answer answer(
      FormTemplate.Question question, JsonNode given, List<FormTemplate.Choice> chosen) {
    if (question.choices().isEmpty()) {
      return new FilledForm.Answer(
          question.label(), question.key(), given.path("text").asText(""), null);
    }
    return new FilledForm.Answer(
        question.label(),
        question.key(),
        chosen.stream().map(FormTemplate.Choice::label).collect(Collectors.joining(", ")),
        chosen.stream().map(FormTemplate.Choice::id).collect(Collectors.joining(",")));
  }

  private static void link(
      FormTemplate.Question question,
      JsonNode given,
      List<FormTemplate.Choice> chosen,
      ObjectNode fieldValues) {
    var field = question.linked();
    var text = given.path("text").asText("").strip();
    if (field == null) {
      return;
    }
    if (field.kind() == Field.Kind.OPTION) {
      chosen.stream()
          .findFirst()
          .ifPresent(choice -> fieldValues.putObject(field.id()).put("id", choice.id()));
    } else if (!text.isEmpty()) {
      if (field.kind() == Field.Kind.NUMBER && text.matches("\\d{1,6}")) {
        fieldValues.put(field.id(), Integer.parseInt(text));
      } else {
        fieldValues.put(field.id(), text);
      }
    }
  }
}
