package io.aiclearance.api.settings;

import static java.util.Objects.requireNonNullElse;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Detail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings that somebody chose, in the right shapes; whether Jira has all that is not said. */
record WantedSettings(
    String project,
    String serviceDesk,
    String portal,
    List<String> requestTypes,
    Map<Detail, String> fields,
    Map<Detail, String> questions,
    Map<String, ToolId> toolOptions,
    Map<Role, List<String>> roleGroups,
    @Nullable String reviewIssueType) {
  private static final int MOST_REQUEST_TYPES = 100;
  private static final int MOST_OPTIONS = 500;
  private static final int MOST_GROUPS = 20;

  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern FIELD = Pattern.compile("customfield_[1-9][0-9]{0,17}");
  private static final Pattern TOOL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern LABEL = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,500}");
  private static final Pattern GROUP = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,255}");

  private static final String NUMERIC = "A numeric id, in digits alone, as the choices name it.";

  static WantedSettings read(Fields body) {
    return new WantedSettings(
        body.shaped("project", PROJECT, "The key of a service project: AIC."),
        body.shaped("serviceDesk", ID, NUMERIC),
        body.shaped("portal", ID, NUMERIC),
        body.texts("requestTypes", MOST_REQUEST_TYPES, ID, NUMERIC),
        requireNonNullElse(
            body.object(
                "fields",
                each -> byDetail(each, FIELD, "The id of a custom field: customfield_10010.")),
            Map.of()),
        requireNonNullElse(
            body.object(
                "questions",
                each -> byDetail(each, LABEL, "The label of a form's question, in one line.")),
            Map.of()),
        requireNonNullElse(body.object("toolOptions", WantedSettings::options), Map.of()),
        requireNonNullElse(body.object("roleGroups", WantedSettings::groups), Map.of()),
        body.optional("reviewIssueType", ID, NUMERIC));
  }

  SiteSettings settings(String requestTypeField, Revision revision) {
    return new SiteSettings(
        new IntakeGate(project, serviceDesk, portal, Set.copyOf(requestTypes)),
        new DetailSources(requestTypeField, fields, questions, toolOptions),
        groupsByRole(),
        reviewIssueType,
        revision);
  }

  Map<Role, Set<String>> groupsByRole() {
    var groups = new EnumMap<Role, Set<String>>(Role.class);
    roleGroups.forEach((role, names) -> groups.put(role, Set.copyOf(names)));
    return groups;
  }

  private static Map<Detail, String> byDetail(Fields fields, Pattern shape, String detail) {
    var texts = new EnumMap<Detail, String>(Detail.class);
    for (var key : Detail.values()) {
      var text = fields.optional(Words.of(key), shape, detail);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  private static Map<String, ToolId> options(Fields fields) {
    var options = new TreeMap<String, ToolId>();
    var names = fields.names();
    if (names.size() > MOST_OPTIONS || !names.stream().allMatch(ID.asMatchPredicate())) {
      fields.wrong("Tools by the numeric ids of the options, at most " + MOST_OPTIONS + ".");
      return options;
    }
    for (var option : names) {
      var tool = fields.optional(option, TOOL, "The id of a tool of the catalog: github-copilot.");
      if (tool != null && !tool.isEmpty()) {
        options.put(option, new ToolId(tool));
      }
    }
    return options;
  }

  private static Map<Role, List<String>> groups(Fields fields) {
    var groups = new EnumMap<Role, List<String>>(Role.class);
    for (var role : Role.values()) {
      var names = fields.texts(Words.of(role), MOST_GROUPS, GROUP, "The name of a Jira group.");
      if (!names.isEmpty()) {
        groups.put(role, names);
      }
    }
    return groups;
  }
}
