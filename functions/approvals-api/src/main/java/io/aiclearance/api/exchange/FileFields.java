package io.aiclearance.api.exchange;

import static java.util.Objects.requireNonNullElse;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.ToolFields;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.policy.UnknownTools;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the file as strictly as any body: its bounds are those of what may be kept. */
final class FileFields {
  private static final int MOST_TOOLS = 1_000;
  private static final int MOST_OTHERS = 300;
  private static final int MOST_GROUPS = 50;
  private static final int MOST_PEOPLE = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WHY = 1_000;

  private static final Pattern FORMAT = Pattern.compile(Pattern.quote(GovernanceFile.FORMAT));
  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  private static final Pattern GROUP = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,255}");
  private static final Pattern ROLE_ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String NO_SLUG = "Letters a to z, digits and hyphens within, at most 64.";
  private static final String NO_PROJECT = "The key of a project: AIC.";
  private static final String NO_GROUP = "The name of a Jira group.";
  private static final String NONE = "none";

  private static final Map<String, RiskLevel> LEVELS = Words.of(RiskLevel.values());
  private static final Map<String, UnknownTools> UNKNOWN = Words.of(UnknownTools.values());
  private static final Map<String, Routing.Fallback> FALLBACKS =
      Words.of(Routing.Fallback.values());
  private static final Map<String, Role> ROLES =
      Words.of(Role.values()).entrySet().stream()
          .filter(each -> each.getValue() != Role.AUDITOR)
          .collect(
              Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));

  private final Person importer;

  /**
   * @param importer who counts as the author of what is changed
   */
  FileFields(Person importer) {
    this.importer = importer;
  }

  GovernanceFile read(Fields file) {
    var _ =
        file.shaped("format", FORMAT, "This reads files of the format " + GovernanceFile.FORMAT);
    var read =
        new GovernanceFile(
            file.object("governance", FileFields::governance),
            file.objects("approvalPolicies", MOST_OTHERS, this::approvalPolicy),
            file.objects("projects", MOST_OTHERS, FileFields::project),
            file.objects("baseline", MOST_OTHERS, FileFields::baseline),
            file.objects("tools", MOST_TOOLS, ToolFields::listed));
    once(file, "approvalPolicies", "id", read.approvalPolicies(), policy -> policy.id());
    once(file, "projects", "key", read.projects(), project -> project.key());
    once(file, "baseline", "id", read.baseline(), each -> each.id());
    once(file, "tools", "id", read.tools(), tool -> tool.id());
    return read;
  }

  private static <T> void once(
      Fields file, String list, String field, List<T> records, Function<T, Object> id) {
    var seen = new HashSet<Object>();
    for (var i = 0; i < records.size(); i++) {
      if (!seen.add(id.apply(records.get(i)))) {
        file.refuse(list + "/" + i + "/" + field, "This is in the list before.");
      }
    }
  }

  private static GovernancePolicy governance(Fields fields) {
    var initial = GovernancePolicy.INITIAL;
    return new GovernancePolicy(
        byLevel(fields, "rules", FileFields::rules, initial.rules()),
        fields.oneOf("unknownTools", UNKNOWN),
        fields.oneOf("unclassified", LEVELS),
        byLevel(fields, "exceptionLimits", FileFields::limit, initial.exceptionLimits()),
        number(fields, "pendingDays", 1, GovernancePolicy.LONGEST_PENDING_DAYS),
        flag(fields, "secondAdmin"),
        Revision.NEW);
  }

  /**
   * @param standIn where a level is not said, which is refused
   */
  private static <T> Map<RiskLevel, T> byLevel(
      Fields fields, String name, Function<Fields, T> reader, Map<RiskLevel, T> standIn) {
    var levels = new EnumMap<RiskLevel, T>(standIn);
    var read =
        fields.object(
            name,
            each -> {
              LEVELS.forEach((word, level) -> level(each, word, level, reader, levels));
              return levels;
            });
    if (read == null && !fields.has(name)) {
      fields.refuse(name, "What holds at each risk level.");
    }
    return levels;
  }

  private static <T> void level(
      Fields levels,
      String word,
      RiskLevel level,
      Function<Fields, T> reader,
      Map<RiskLevel, T> to) {
    var said = levels.object(word, reader);
    if (said != null) {
      to.put(level, said);
    } else if (!levels.has(word)) {
      levels.refuse(word, "What holds at this risk level.");
    }
  }

  private static RiskRules rules(Fields fields) {
    var stages = fields.objects("stages", ROLES.size(), FileFields::stage);
    var roles = stages.stream().map(Stage::role).distinct().count();
    var sound = roles > 0 && roles == stages.size();
    if (!sound) {
      fields.refuse("stages", "One stage at least, and each role once.");
    }
    return new RiskRules(
        sound ? stages : List.of(Stage.of(Role.APPROVER)),
        number(fields, "maxDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS),
        flag(fields, "autoApproval"));
  }

  private static Stage stage(Fields fields) {
    return new Stage(fields.oneOf("role", ROLES), number(fields, "quorum", 1, Stage.MOST));
  }

  private static ExceptionLimit limit(Fields fields) {
    return new ExceptionLimit(
        number(fields, "mostOpen", 0, ExceptionLimit.MOST_OPEN),
        number(fields, "mostDays", 1, ExceptionLimit.MOST_DAYS));
  }

  private ApprovalPolicy approvalPolicy(Fields fields) {
    var project = fields.optional("project", PROJECT, NO_PROJECT);
    var tool = fields.optional("tool", SLUG, NO_SLUG);
    var maxDays = fields.integer("maxDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
    return new ApprovalPolicy(
        new PolicyId(slug(fields)),
        fields.line("name", LONGEST_NAME),
        new PolicyScope(
            project == null || project.isEmpty() ? null : new ProjectKey(project),
            tool == null || tool.isEmpty() ? null : new ToolId(tool)),
        flag(fields, "autoApprove"),
        Set.copyOf(fields.texts("groups", MOST_GROUPS, GROUP, NO_GROUP)),
        maxDays == null ? null : maxDays.intValue(),
        false,
        importer,
        Revision.NEW);
  }

  private static Project project(Fields fields) {
    var key = fields.shaped("key", PROJECT, NO_PROJECT);
    var approvers = fields.object("approvers", FileFields::approvers);
    return new Project(
        new ProjectKey(key.isEmpty() ? "NONE" : key),
        fields.line("name", LONGEST_NAME),
        new Routing(
            requireNonNullElse(approvers, Map.<Role, Approvers>of()),
            fields.oneOf("fallback", FALLBACKS)),
        false,
        Revision.NEW);
  }

  private static Map<Role, Approvers> approvers(Fields fields) {
    var approvers = new EnumMap<Role, Approvers>(Role.class);
    for (var role : FileDocument.DECIDING) {
      var said = fields.object(Words.of(role), FileFields::those);
      if (said != null) {
        approvers.put(role, said);
      }
    }
    return approvers;
  }

  private static Approvers those(Fields fields) {
    var people =
        fields.texts("people", MOST_PEOPLE, ACCOUNT, "The id of a Jira account, not a name.");
    return new Approvers(
        people.stream().map(AccountId::new).collect(Collectors.toSet()),
        Set.copyOf(fields.texts("groups", MOST_GROUPS, GROUP, NO_GROUP)),
        Set.copyOf(
            fields.texts(
                "projectRoles", MOST_GROUPS, ROLE_ID, "The id of a project role of Jira.")));
  }

  private static BaselineAccess baseline(Fields fields) {
    var tool = fields.shaped("tool", SLUG, NO_SLUG);
    var group = fields.shaped("group", GROUP, NO_GROUP);
    return new BaselineAccess(
        new BaselineId(slug(fields)),
        new ToolId(tool.isEmpty() ? NONE : tool),
        group.isEmpty() ? NONE : group,
        fields.text("why", LONGEST_WHY),
        false,
        Revision.NEW);
  }

  private static String slug(Fields fields) {
    var id = fields.shaped("id", SLUG, NO_SLUG);
    return id.isEmpty() ? NONE : id;
  }

  private static int number(Fields fields, String name, int least, int most) {
    var said = fields.integer(name, least, most);
    if (said == null) {
      fields.refuse(name, "A whole number from " + least + " to " + most + ".");
      return least;
    }
    return said.intValue();
  }

  private static boolean flag(Fields fields, String name) {
    var said = fields.flag(name);
    if (said == null && !fields.has(name)) {
      fields.refuse(name, "true or false.");
    }
    return said != null && said;
  }
}
