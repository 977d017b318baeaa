package io.aiclearance.api.settings;

import io.aiclearance.jira.JiraAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks Jira one thing after the other within one call of ours, which must end in time: once Jira is
 * silent, refuses the credentials or has taken long, it is not asked again.
 */
final class OneSitting {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final JiraSite jira;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private JiraAnswer.@Nullable Failure<?> over;

  OneSitting(JiraSite jira) {
    this.jira = jira;
  }

  <T> JiraAnswer<T> ask(Function<JiraSite, JiraAnswer<T>> question) {
    if (over == null && System.nanoTime() - deadline > 0) {
      over = new JiraAnswer.Unavailable<>(false, "Jira answered too slowly to ask for the rest.");
    }
    if (over != null) {
      return over.as();
    }
    var answer = question.apply(jira);
    switch (answer) {
      case JiraAnswer.Unauthorized<T> refused -> over = refused;
      case JiraAnswer.Unavailable<T> away -> over = away;
      case JiraAnswer.RateLimited<T> limited -> over = limited;
      default -> {}
    }
    return answer;
  }

  /** Why Jira is not asked any more. */
  Optional<JiraAnswer.Failure<?>> over() {
    return Optional.ofNullable(over);
  }
}
