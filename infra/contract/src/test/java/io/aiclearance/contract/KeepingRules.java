package io.aiclearance.contract;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept, for how long, who looks at it, and whether what is deployed is there at all. */
final class KeepingRules {
  private static final Pattern ZIP = Pattern.compile("\\.\\./functions/([\\w-]+)/target/\\1\\.zip");
  private static final Pattern HANDLER = Pattern.compile("([\\w.]+)\\.(\\w+)::handleRequest");

  private static final Pattern VARIABLE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

  private static final Pattern WORD = Pattern.compile("refused: ([A-Z_]+)\"");

  private KeepingRules() {}

  static Stream<String> tables(Template template) {
    return template
        .tables()
        .filter(
            table ->
                !table
                        .property("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                        .is("true")
                    || !table.property("DeletionProtectionEnabled").is("true")
                    || !table.property("SSESpecification", "SSEEnabled").is("true")
                    || !table.whole().at("DeletionPolicy").is("Retain")
                    || !table.whole().at("UpdateReplacePolicy").is("Retain"))
        .map(table -> table.id() + " could be lost, or is not encrypted");
  }

  /** Time to live deletes unseen: that is for the guard's garbage only. */
  static Stream<String> timeToLive(Template template) {
    return template
        .tables()
        .filter(table -> table.property("TimeToLiveSpecification").present())
        .map(Template.Resource::id)
        .filter(id -> !id.equals("GuardTable"))
        .map(id -> id + " forgets by itself");
  }

  static Stream<String> logs(Template template) {
    var unbounded =
        template
            .all("AWS::Logs::LogGroup")
            .filter(group -> !group.property("RetentionInDays").present())
            .map(group -> group.id() + " is kept for ever");
    var unsaid =
        template
            .functions()
            .filter(
                function ->
                    template
                        .find(function.property("LoggingConfig", "LogGroup").target())
                        .isEmpty())
            .map(function -> function.id() + " logs to a group that the template does not have");
    return Stream.concat(unbounded, unsaid);
  }

  static Stream<String> alarms(Template template) {
    var runbooks =
        SourceTree.has("docs/operations.md") ? SourceTree.read("docs/operations.md") : "";
    return template
        .all("AWS::CloudWatch::Alarm")
        .map(Template.Resource::id)
        .filter(id -> !runbooks.contains("\n### " + id + "\n"))
        .map(id -> id + " has no runbook in docs/operations.md");
  }

  /** An alarm over words that nobody logs never rings. */
  static Stream<String> filters(Template template) {
    return template
        .all("AWS::Logs::MetricFilter")
        .filter(filter -> !counts(template, filter) || !isHeard(template, filter))
        .map(filter -> filter.id() + " counts what nobody logs, or no alarm hears it");
  }

  private static boolean counts(Template template, Template.Resource filter) {
    var group = filter.property("LogGroupName").target();
    var logged =
        template
            .functions()
            .filter(f -> f.property("LoggingConfig", "LogGroup").target().equals(group))
            .flatMap(
                f -> SourceTree.below("functions/" + module(f) + "/src/main", ".java").stream())
            .map(source -> SourceTree.read(source.toString()))
            .collect(Collectors.joining());
    var pattern = filter.property("FilterPattern").text();
    var words = WORD.matcher(pattern).results().map(word -> word.group(1)).toList();
    return !words.isEmpty()
        && words.stream().allMatch(word -> logged.contains(word + ","))
        && logged.contains("refused: {0}");
  }

  private static boolean isHeard(Template template, Template.Resource filter) {
    var metric = filter.property("MetricTransformations").items().getFirst();
    return template
        .all("AWS::CloudWatch::Alarm")
        .anyMatch(
            alarm ->
                alarm.property("Namespace").equals(metric.at("MetricNamespace"))
                    && alarm.property("MetricName").equals(metric.at("MetricName")));
  }

  static Stream<String> code(Template template) {
    return template
        .functions()
        .map(function -> function.property("CodeUri").text())
        .filter(
            uri -> {
              var zip = ZIP.matcher(uri);
              return !zip.matches()
                  || !SourceTree.has("functions/" + zip.group(1) + "/pom.xml")
                  || !SourceTree.read("functions/pom.xml")
                      .contains("<module>" + zip.group(1) + "</module>");
            })
        .map(uri -> "nothing makes " + uri);
  }

  static Stream<String> handlers(Template template) {
    return template
        .functions()
        .filter(
            function -> {
              var zip = ZIP.matcher(function.property("CodeUri").text());
              var handler = HANDLER.matcher(function.property("Handler").text());
              return !zip.matches()
                  || !handler.matches()
                  || !hasMethod(
                      "functions/%s/src/main/java/%s/%s.java"
                          .formatted(
                              zip.group(1), handler.group(1).replace('.', '/'), handler.group(2)));
            })
        .map(function -> "there is no " + function.property("Handler").text());
  }

  /** Wiring is the only place that reads the environment, so both lists can be compared. */
  static Stream<String> wiring(Template template) {
    var told = new TreeMap<String, Set<String>>();
    template
        .functions()
        .forEach(
            function ->
                told.computeIfAbsent(module(function), _ -> new TreeSet<>())
                    .addAll(function.property("Environment", "Variables").members().keySet()));
    return told.entrySet().stream()
        .filter(module -> !module.getValue().equals(read(module.getKey())))
        .map(m -> m.getKey() + " is told " + m.getValue() + " and reads " + read(m.getKey()));
  }

  static Stream<String> runtime(Template template) {
    return template
        .functions()
        .filter(
            function ->
                !template.setting(function, "Runtime").is("java25")
                    || !template.setting(function, "Architectures").texts().contains("arm64")
                    || !template
                        .setting(function, "SnapStart")
                        .at("ApplyOn")
                        .is("PublishedVersions")
                    || !template.setting(function, "AutoPublishAlias").present()
                    || !template.setting(function, "AutoPublishAliasAllProperties").is("true"))
        .map(function -> function.id() + " is not a published, snapshotted Java 25 on arm64");
  }

  private static String module(Template.Resource function) {
    var zip = ZIP.matcher(function.property("CodeUri").text());
    return zip.matches() ? zip.group(1) : "";
  }

  private static Set<String> read(String module) {
    return SourceTree.below("functions/" + module + "/src/main/java", "Wiring.java").stream()
        .flatMap(source -> VARIABLE.matcher(SourceTree.read(source.toString())).results())
        .map(found -> found.group(1))
        .filter(name -> !name.startsWith("AWS_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasMethod(String source) {
    return SourceTree.has(source) && SourceTree.read(source).contains(" handleRequest(");
  }
}
