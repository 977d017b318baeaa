package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the portal's page asks for one request type, and what came back. */
final class PortalForm {
  private static final String QUESTION = "question-";

  private PortalForm() {}

  /**
   * @param entered what the person had filled in, where the form comes back
   */
  static Html inputs(RequestType type, Map<String, String> entered) {
    var fields =
        fields(type)
            .map(
                field ->
                    input(
                        field.id(),
                        field.title(),
                        field.kind(),
                        field.kind() == Field.Kind.OPTION ? Field.TOOLS : List.of(),
                        entered));
    var questions =
        type.askedByForm().stream()
            .flatMap(form -> form.questions().stream())
            .map(
                question ->
                    input(
                        QUESTION + question.id(),
                        question.label(),
                        question.choices().isEmpty() ? Field.Kind.LINE : Field.Kind.OPTION,
                        question.choices().stream()
                            .map(choice -> new Field.Option(choice.id(), choice.label()))
                            .toList(),
                        entered));
    return Stream.concat(fields, questions).collect(Html.together());
  }

  /** Where there is a tool or a form to choose by, the summary writes itself. */
  private static Stream<Field> fields(RequestType type) {
    return type.fields().stream()
        .filter(field -> field != Field.SUMMARY || type.fields().contains(Field.DESCRIPTION));
  }

  private static Html input(
      String name,
      String label,
      Field.Kind kind,
      List<Field.Option> options,
      Map<String, String> entered) {
    var value = entered.getOrDefault(name, kind == Field.Kind.NUMBER ? "30" : "");
    var control =
        switch (kind) {
          case OPTION ->
              Html.of(
                  "<select id=\"{}\" name=\"{}\">{}</select>", name, name, options(options, value));
          case PARAGRAPHS ->
              Html.of(
                  "<textarea id=\"{}\" name=\"{}\" rows=\"4\">{}</textarea>", name, name, value);
          case NUMBER ->
              Html.of(
                  "<input id=\"{}\" name=\"{}\" inputmode=\"numeric\" value=\"{}\">",
                  name,
                  name,
                  value);
          case URL ->
              Html.of(
                  "<input id=\"{}\" name=\"{}\" value=\"{}\" placeholder=\"https://…\">",
                  name,
                  name,
                  value);
          case LINE -> Html.of("<input id=\"{}\" name=\"{}\" value=\"{}\">", name, name, value);
        };
    return Html.of("<label for=\"{}\">{}</label>{}", name, label, control);
  }

  private static Html options(List<Field.Option> options, String chosen) {
    var known =
        options.stream()
            .map(
                option ->
                    Html.of(
                        "<option value=\"{}\"{}>{}</option>",
                        option.id(),
                        option.id().equals(chosen) ? new Html(" selected") : Html.NOTHING,
                        option.value()))
            .collect(Html.together());
    return Html.of("<option value=\"\">Another one: give its URL</option>{}", known);
  }

  /** As a caller of the API would send it; what was left empty is left out. */
  static OpenRequest.Wish wish(RequestType type, Map<String, String> entered) {
    return new OpenRequest.Wish(
        type,
        fieldValues(type, entered),
        FieldValues.Paragraphs.PLAIN_TEXT,
        answers(type, entered),
        "");
  }

  private static ObjectNode fieldValues(RequestType type, Map<String, String> entered) {
    var values = Json.object();
    values.put(Field.SUMMARY.id(), summary(type, entered));
    for (var field : type.fields()) {
      var text = text(entered, field.id());
      if (field == Field.SUMMARY || text.isEmpty()) {
        continue;
      }
      switch (field.kind()) {
        case OPTION -> values.putObject(field.id()).put("id", text);
        case NUMBER -> {
          if (text.matches("\\d{1,6}")) {
            values.put(field.id(), Integer.parseInt(text));
          } else {
            values.put(field.id(), text);
          }
        }
        case LINE, PARAGRAPHS, URL -> values.put(field.id(), text);
      }
    }
    return values;
  }

  private static String summary(RequestType type, Map<String, String> entered) {
    if (fields(type).anyMatch(field -> field == Field.SUMMARY)) {
      return text(entered, Field.SUMMARY.id());
    }
    return Field.tool(text(entered, Field.AI_TOOL.id()))
        .map(option -> "Access to " + option.value())
        .orElse("A new AI tool");
  }

  private static ObjectNode answers(RequestType type, Map<String, String> entered) {
    var form = Json.object();
    var answers = form.putObject("answers");
    type.askedByForm().stream()
        .flatMap(template -> template.questions().stream())
        .forEach(
            question -> {
              var text = text(entered, QUESTION + question.id());
              if (!text.isEmpty() && question.choices().isEmpty()) {
                answers.putObject(question.id()).put("text", text);
              } else if (!text.isEmpty()) {
                answers.putObject(question.id()).putArray("choices").add(text);
              }
            });
    return form;
  }

  private static String text(Map<String, String> entered, String name) {
    return entered.getOrDefault(name, "").strip();
  }
}
