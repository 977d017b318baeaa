package io.aiclearance.intake;

import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.JiraForms;
import java.util.List;
import java.util.Optional;

/** What a form's answers say to the configured questions; the newest form has the last word. */
final class FormDetails {
  private final List<JiraForms.Answer> answers;
  private final DetailSources sources;

  private FormDetails(List<JiraForms.Answer> answers, DetailSources sources) {
    this.answers = answers;
    this.sources = sources;
  }

  static Details of(List<JiraForms.Answer> answers, DetailSources sources) {
    var form = new FormDetails(answers, sources);
    return new Details(
        null,
        form.answer(Detail.TOOL).orElse(null),
        form.answer(Detail.TOOL_URL).orElse(null),
        form.answer(Detail.DAYS).map(SaidDays::of).orElse(null),
        form.answer(Detail.PURPOSE).orElse(null));
  }

  private Optional<String> answer(Detail detail) {
    return Optional.ofNullable(sources.questions().get(detail))
        .map(FormDetails::question)
        .flatMap(
            question ->
                answers.reversed().stream()
                    .filter(answer -> question(answer.label()).equals(question))
                    .map(JiraForms.Answer::text)
                    .filter(text -> !text.isBlank())
                    .findFirst());
  }

  /** It is the same question with or without the marks that forms end it with. */
  private static String question(String label) {
    return new PlainName(label).value().replaceAll("[\\s*:?.]+$", "");
  }
}
