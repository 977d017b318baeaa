package io.aiclearance.api.settings;

import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.intake.SiteSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The site's settings as the API shows them.
 *
 * @param connected whether a project was chosen
 * @param settings exactly what a PUT takes
 * @param requestTypeField which field says an issue's request type; found, not chosen
 * @param tools the names of the tools that the settings name
 */
record SettingsView(
    long version,
    boolean connected,
    @Nullable Chosen settings,
    @Nullable String requestTypeField,
    List<Named> tools,
    WebhookSecretView webhookSecret,
    CredentialsView credentials) {

  record Named(String id, String name) {}

  record Chosen(
      String project,
      String serviceDesk,
      String portal,
      List<String> requestTypes,
      Map<String, String> fields,
      Map<String, String> questions,
      Map<String, String> toolOptions,
      Map<String, List<String>> roleGroups,
      @Nullable String reviewIssueType) {
    static Chosen of(SiteSettings settings) {
      var gate = settings.gate();
      var sources = settings.sources();
      var fields = new TreeMap<String, String>();
      sources.fields().forEach((detail, id) -> fields.put(Words.of(detail), id));
      var questions = new TreeMap<String, String>();
      sources.questions().forEach((detail, label) -> questions.put(Words.of(detail), label));
      var options = new TreeMap<String, String>();
      sources.toolOptions().forEach((option, tool) -> options.put(option, tool.value()));
      var groups = new TreeMap<String, List<String>>();
      settings.roleGroups().forEach((role, names) -> groups.put(Words.of(role), sorted(names)));
      return new Chosen(
          gate.project(),
          gate.serviceDesk(),
          gate.portal(),
          sorted(gate.requestTypes()),
          fields,
          questions,
          options,
          groups,
          settings.reviewIssueType());
    }

    private static List<String> sorted(Collection<String> texts) {
      return texts.stream().sorted().toList();
    }
  }

  /**
   * @param rotating whether the secret before it is still accepted
   * @param underWay whether somebody's change is not known to have ended
   */
  record WebhookSecretView(
      boolean set, boolean rotating, @Nullable Instant setAt, @Nullable Boolean underWay) {}

  /**
   * @param kind {@code basic}, {@code oauth}, or {@code none} where they were never filled in
   */
  record CredentialsView(String kind, @Nullable Instant setAt, @Nullable Boolean underWay) {}

  static SettingsView of(
      Optional<SiteSettings> settings,
      List<Tool> catalog,
      WebhookSecretView webhookSecret,
      CredentialsView credentials) {
    var used = settings.map(s -> s.sources().toolOptions().values()).orElse(List.of());
    return new SettingsView(
        settings.map(s -> s.revision().version()).orElse(0L),
        settings.isPresent(),
        settings.map(Chosen::of).orElse(null),
        settings.map(s -> s.sources().requestTypeField()).orElse(null),
        catalog.stream()
            .filter(tool -> used.contains(tool.id()))
            .map(tool -> new Named(tool.id().value(), tool.name()))
            .toList(),
        webhookSecret,
        credentials);
  }
}
