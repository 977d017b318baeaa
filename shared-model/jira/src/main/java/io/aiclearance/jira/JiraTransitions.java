package io.aiclearance.jira;

import java.util.List;
import java.util.Objects;

/** The ways that an issue can go from where it is. */
public final class JiraTransitions {
  private final Calls calls;

  JiraTransitions(Calls calls) {
    this.calls = calls;
  }

  public record Transition(String id, String name, Status to) {
    public Transition {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(to);
    }
  }

  public record Status(String id, String name) {
    public Status {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
    }
  }

  private record Page(List<Transition> transitions) {
    Page {
      transitions = List.copyOf(transitions);
    }
  }

  /** Those that the account may take now. */
  public JiraAnswer<List<Transition>> of(String issueKey) {
    return calls
        .read(Call.get("issue", issueKey, "transitions"), Page.class)
        .map(Page::transitions);
  }

  public JiraAnswer<Done> take(String issueKey, Transition transition) {
    var body = Calls.JSON.createObjectNode();
    body.putObject("transition").put("id", transition.id());
    return calls.run(Call.post(body, "issue", issueKey, "transitions"));
  }
}
