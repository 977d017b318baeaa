package io.aiclearance.intake;

import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.request.Detail;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one place on an issue, or several in their order, say of what is asked for (R3.4).
 *
 * @param toolOption the id of the chosen option
 * @param toolName how the tool is named, or its id in the catalog
 * @param toolUrl text that may be a web address; never fetched
 * @param days 0 where something is said that is no number of days
 */
record Details(
    @Nullable String toolOption,
    @Nullable String toolName,
    @Nullable String toolUrl,
    @Nullable Integer days,
    @Nullable String purpose) {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+(/\\S*)?");

  /** Takes from the later place what this one does not say. */
  Details or(Details later) {
    return new Details(
        namesTool() ? toolOption : later.toolOption,
        namesTool() ? toolName : later.toolName,
        url(later),
        days != null ? days : later.days,
        purpose != null ? purpose : later.purpose);
  }

  private @Nullable String url(Details later) {
    return Stream.of(this, later)
        .map(Details::toolUrl)
        .filter(url -> url != null && WEB.matcher(url).matches())
        .findFirst()
        // somebody who wrote something else is told so
        .orElse(toolUrl != null ? toolUrl : later.toolUrl);
  }

  private boolean namesTool() {
    return toolOption != null || toolName != null;
  }

  boolean says(Detail detail) {
    return switch (detail) {
      case TOOL -> namesTool();
      case DAYS -> days != null;
      case PURPOSE -> purpose != null;
      case TOOL_URL -> toolUrl != null;
    };
  }

  /** Whether a form could tell more. */
  boolean wantsForms(DetailSources sources) {
    return sources.questions().keySet().stream()
        .filter(detail -> detail != Detail.TOOL_URL || !namesListedTool(sources))
        .anyMatch(detail -> !says(detail));
  }

  /** Whether all is said that every request has. */
  boolean isWhole() {
    return says(Detail.TOOL) && says(Detail.DAYS) && says(Detail.PURPOSE);
  }

  private boolean namesListedTool(DetailSources sources) {
    return toolOption != null && sources.toolOptions().containsKey(toolOption);
  }

  Details bounded() {
    return new Details(
        toolOption,
        toolName == null ? null : KeptText.line(toolName),
        toolUrl == null ? null : KeptText.of(toolUrl.strip()),
        days,
        purpose == null ? null : KeptText.of(purpose));
  }
}
