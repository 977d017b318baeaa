package io.aiclearance.domain.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a governed record says, field by field in short texts, and what a change of it changes. */
public final class GovernedText {
  private static final String NOTHING = "–";
  private static final Pattern WORD_END = Pattern.compile("_([a-z])");

  private GovernedText() {}

  /** Each field that differs, from what to what; empty where nothing is changed. */
  public static Map<String, String> difference(
      Optional<? extends Governed> before, Governed after) {
    var was = before.map(GovernedText::of).orElse(Map.of());
    var is = of(after);
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
    return changed;
  }

  private static Map<String, String> of(Governed governed) {
    var text = new TreeMap<String, String>();
    switch (governed) {
      case GovernancePolicy policy -> policy(policy, text);
      case ApprovalPolicy policy -> approvalPolicy(policy, text);
      case Project project -> project(project, text);
      case BaselineAccess baseline -> {
        text.put("tool", baseline.tool().value());
        text.put("group", baseline.group());
        text.put("why", baseline.why());
        text.put("ended", yesOrNo(baseline.ended()));
      }
      case Licence licence -> {
        text.put("reference", licence.reference());
        text.put("endsAt", licence.endsAt() == null ? "never" : licence.endsAt().toString());
        text.put("suspended", yesOrNo(licence.suspended()));
      }
    }
    text.values().removeIf(String::isEmpty);
    return text;
  }

  private static void policy(GovernancePolicy policy, Map<String, String> text) {
    policy
        .rules()
        .forEach(
            (level, rules) -> {
              var at = "rules." + word(level);
              text.put(
                  at + ".stages",
                  rules.stages().stream()
                      .map(stage -> word(stage.role()) + " × " + stage.quorum())
                      .collect(Collectors.joining(", ")));
              text.put(at + ".maxDays", Integer.toString(rules.maxDays()));
              text.put(at + ".autoApproval", yesOrNo(rules.autoApproval()));
            });
    policy
        .exceptionLimits()
        .forEach(
            (level, limit) -> {
              var at = "exceptionLimits." + word(level);
              text.put(at + ".mostOpen", Integer.toString(limit.mostOpen()));
              text.put(at + ".mostDays", Integer.toString(limit.mostDays()));
            });
    text.put("unknownTools", word(policy.unknownTools()));
    text.put("unclassified", word(policy.unclassified()));
    text.put("pendingDays", Integer.toString(policy.pendingDays()));
    text.put("secondAdmin", yesOrNo(policy.secondAdmin()));
  }

  private static void approvalPolicy(ApprovalPolicy policy, Map<String, String> text) {
    text.put("name", policy.name());
    text.put("project", orAny(policy.scope().project()));
    text.put("tool", orAny(policy.scope().tool()));
    text.put("autoApprove", yesOrNo(policy.autoApprove()));
    text.put("groups", policy.groups().isEmpty() ? "any" : listed(policy.groups()));
    text.put(
        "maxDays", policy.maxDays() == null ? "as the risk level" : policy.maxDays().toString());
    text.put("retired", yesOrNo(policy.retired()));
  }

  private static void project(Project project, Map<String, String> text) {
    text.put("name", project.name());
    text.put("fallback", word(project.routing().fallback()));
    text.put("retired", yesOrNo(project.retired()));
    project
        .routing()
        .approvers()
        .forEach(
            (role, who) -> {
              var at = "approvers." + word(role);
              text.put(at + ".people", listed(who.people()));
              text.put(at + ".groups", listed(who.groups()));
              text.put(at + ".projectRoles", listed(who.projectRoles()));
            });
  }

  private static String orAny(@Nullable Object scope) {
    return scope == null ? "any" : scope.toString();
  }

  private static String yesOrNo(boolean flag) {
    return flag ? "yes" : "no";
  }

  private static String listed(Collection<?> things) {
    return things.stream()
        .map(Object::toString)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(", "));
  }

  /** As settings write it: {@code securityReviewer}. */
  private static String word(Enum<?> constant) {
    return WORD_END
        .matcher(constant.name().toLowerCase(Locale.ROOT))
        .replaceAll(end -> end.group(1).toUpperCase(Locale.ROOT));
  }
}
