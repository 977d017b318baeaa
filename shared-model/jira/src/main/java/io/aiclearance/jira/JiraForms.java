package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms that are filled in on issues. Atlassian calls this API experimental; it is had through
 * the gateway only, so that elsewhere no form is found.
 */
public final class JiraForms {
  private static final int MOST_FORMS = 10;

  private final Calls calls;

  JiraForms(Calls calls) {
    this.calls = calls;
  }

  /**
   * What somebody answered.
   *
   * @param label the question as the form puts it
   * @param text the answer as it is read; empty where there is none
   * @param choices the ids of the choices made, for questions that have choices
   */
  public record Answer(String label, String text, List<String> choices) {
    public Answer {
      choices = List.copyOf(choices);
    }
  }

  private record Form(String id, @Nullable String updated) {
    Form {
      Objects.requireNonNull(id);
    }

    Instant changed() {
      try {
        return updated == null ? Instant.EPOCH : Instant.parse(updated);
      } catch (DateTimeException unreadable) {
        return Instant.EPOCH;
      }
    }
  }

  private record Given(@Nullable String label, @Nullable String answer, @Nullable JsonNode choice) {
    Stream<Answer> read() {
      return label == null
          ? Stream.of()
          : Stream.of(new Answer(label, Objects.requireNonNullElse(answer, ""), choices()));
    }

    /** Several choices are written as one text, with commas. */
    private List<String> choices() {
      return choice == null || !choice.isValueNode() || choice.isNull()
          ? List.of()
          : Stream.of(choice.asText().split(","))
              .map(String::strip)
              .filter(id -> !id.isEmpty())
              .toList();
    }
  }

  /** The answers on the ten forms of an issue that were changed last, the newest form's last. */
  public JiraAnswer<List<Answer>> answers(String issueKey) {
    var deadline = calls.forSeveral();
    return calls
        .read(form(issueKey).within(deadline), new TypeReference<List<Form>>() {})
        .then(forms -> answers(issueKey, newest(forms), deadline));
  }

  private static List<Form> newest(List<Form> forms) {
    var sorted = forms.stream().sorted(Comparator.comparing(Form::changed)).toList();
    return sorted.subList(Math.max(0, sorted.size() - MOST_FORMS), sorted.size());
  }

  private JiraAnswer<List<Answer>> answers(String issueKey, List<Form> forms, Deadline deadline) {
    var all = new ArrayList<Answer>();
    for (var form : forms) {
      var call = form(issueKey, form.id(), "format", "answers").within(deadline);
      switch (calls.read(call, new TypeReference<List<Given>>() {})) {
        case JiraAnswer.Value<List<Given>>(var given) ->
            given.stream().flatMap(Given::read).forEach(all::add);
        case JiraAnswer.Failure<List<Given>> failure -> {
          return failure.as();
        }
      }
    }
    return new JiraAnswer.Value<>(List.copyOf(all));
  }

  private static Call form(String issueKey, String... more) {
    var segments = Stream.concat(Stream.of("issue", issueKey, "form"), Stream.of(more));
    return Call.get(Call.Api.FORMS, segments.toArray(String[]::new))
        .orElse("let it browse the project's issues, and give its token the scope read:jira-work");
  }
}
