package io.aiclearance.standins.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form of a request type, before anybody fills it in. */
record FormTemplate(String id, String name, List<Question> questions) {

  /**
   * @param key what scripts know the question by
   * @param linked the field that the answer also goes to, where there is one
   * @param choices empty where the answer is free text
   */
  record Question(
      String id, String key, String label, @Nullable Field linked, List<Choice> choices) {}

  record Choice(String id, String label) {}

  static final FormTemplate LINKED =
      new FormTemplate(
          "5f9a1c3e-8a51-4a43-9f6c-1d1f5f0a0013",
          "AI tool",
          List.of(
              new Question(
                  "1",
                  "tool",
                  "AI tool",
                  Field.AI_TOOL,
                  Field.TOOLS.stream().map(tool -> new Choice(tool.id(), tool.value())).toList()),
              new Question("2", "days", "Duration (days)", Field.DURATION, List.of()),
              new Question("3", "purpose", "Purpose", Field.PURPOSE, List.of()),
              new Question("4", "url", "Tool URL", Field.TOOL_URL, List.of())));

  static final FormTemplate UNLINKED =
      new FormTemplate(
          "5f9a1c3e-8a51-4a43-9f6c-1d1f5f0a0014",
          "AI tool questionnaire",
          List.of(
              new Question(
                  "1",
                  "tool",
                  "Which AI tool do you need?",
                  null,
                  List.of(
                      new Choice("1", "GitHub Copilot"),
                      new Choice("2", "ChatGPT Enterprise"),
                      new Choice("3", "Claude"),
                      new Choice("4", "Midjourney"),
                      new Choice("5", "Another one"))),
              new Question("2", "days", "For how many days?", null, List.of()),
              new Question("3", "purpose", "What will you use it for?", null, List.of()),
              new Question("4", "url", "Link to the tool", null, List.of())));
}
