package io.aiclearance.api.settings;

import io.aiclearance.api.http.Words;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.SiteSettings;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What evidence says of a change of settings: each field that changed, from what to what. */
final class SettingsDifference {
  private static final String NOTHING = "–";

  private SettingsDifference() {}

  static Facts facts(Optional<SiteSettings> before, SiteSettings after) {
    var was = before.map(SettingsDifference::flat).orElse(Map.of());
    var is = flat(after);
    var names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    var changed = new TreeMap<String, String>();
    for (var name : names) {
      var from = was.getOrDefault(name, NOTHING);
      var to = is.getOrDefault(name, NOTHING);
      if (!from.equals(to)) {
        changed.put(name, from + " → " + to);
      }
    }
    return new Facts(null, null, null, null, null, changed);
  }

  private static Map<String, String> flat(SiteSettings settings) {
    var gate = settings.gate();
    var sources = settings.sources();
    var flat = new TreeMap<String, String>();
    flat.put("project", gate.project());
    flat.put("serviceDesk", gate.serviceDesk());
    flat.put("portal", gate.portal());
    flat.put("requestTypes", gate.requestTypes().isEmpty() ? "any" : listed(gate.requestTypes()));
    flat.put("fields.requestType", sources.requestTypeField());
    sources.fields().forEach((detail, id) -> flat.put("fields." + Words.of(detail), id));
    sources.questions().forEach((detail, text) -> flat.put("questions." + Words.of(detail), text));
    sources.toolOptions().forEach((id, tool) -> flat.put("toolOptions." + id, tool.value()));
    settings
        .roleGroups()
        .forEach((role, groups) -> flat.put("roleGroups." + Words.of(role), listed(groups)));
    // a role without groups is one that nothing was said about
    flat.values().removeIf(String::isEmpty);
    var review = settings.reviewIssueType();
    if (review != null) {
      flat.put("reviewIssueType", review);
    }
    return flat;
  }

  private static String listed(Collection<String> texts) {
    return texts.stream().sorted().collect(Collectors.joining(", "));
  }
}
