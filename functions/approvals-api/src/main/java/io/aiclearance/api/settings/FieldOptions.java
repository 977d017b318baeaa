package io.aiclearance.api.settings;

import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraFields.Option;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a select field, by id, from wherever Jira tells them. */
final class FieldOptions {
  /** A desk may have hundreds of request types, and a call has an end. */
  private static final int MOST_FORMS = 10;

  private final OneSitting jira;

  FieldOptions(OneSitting jira) {
    this.jira = jira;
  }

  /** Those of every field that a request type of the desk shows, by field. */
  Map<String, Map<String, String>> shownBy(String desk, Collection<String> requestTypes) {
    var found = new LinkedHashMap<String, Map<String, String>>();
    for (var type : requestTypes.stream().limit(MOST_FORMS).toList()) {
      if (jira.ask(site -> site.form(desk, type)) instanceof JiraAnswer.Value<RequestForm> form) {
        for (var field : form.value().fields()) {
          for (var choice : field.validValues()) {
            found
                .computeIfAbsent(field.fieldId(), _ -> new LinkedHashMap<>())
                .put(choice.value(), choice.label());
          }
        }
      }
    }
    return found;
  }

  /** Those of one field, from the request types, and from its contexts where these lack some. */
  Map<String, String> of(
      String field, String desk, Collection<String> requestTypes, Collection<String> wanted) {
    var options = new LinkedHashMap<String, String>();
    options.putAll(shownBy(desk, requestTypes).getOrDefault(field, Map.of()));
    if ((options.isEmpty() || !options.keySet().containsAll(wanted))
        && jira.ask(site -> site.options(field)) instanceof JiraAnswer.Value<List<Option>> all) {
      all.value().stream()
          .filter(option -> !option.disabled())
          .forEach(option -> options.putIfAbsent(option.id(), option.value()));
    }
    return options;
  }
}
