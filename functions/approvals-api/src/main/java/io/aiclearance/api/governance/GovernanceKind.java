package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.policy.UnknownTools;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules by risk level. */
final class GovernanceKind implements GovernedKind<GovernancePolicy> {
  private static final Map<String, RiskLevel> LEVELS = Reading.words(RiskLevel.values());
  private static final Map<String, UnknownTools> UNKNOWN = Reading.words(UnknownTools.values());
  private static final Map<String, Role> DECIDING =
      Reading.words(new Role[] {Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN});

  record View(long version, Settings settings) {}

  record StageView(String role, int quorum) {}

  record RulesView(List<StageView> stages, int maxDays, boolean autoApproval) {}

  record LimitView(int mostOpen, int mostDays) {}

  record Settings(
      Map<String, RulesView> rules,
      String unknownTools,
      String unclassified,
      Map<String, LimitView> exceptionLimits,
      int pendingDays,
      boolean secondAdmin) {}

  @Override
  public Class<GovernancePolicy> type() {
    return GovernancePolicy.class;
  }

  @Override
  public String path() {
    return "governance";
  }

  @Override
  public @Nullable String idName() {
    return null;
  }

  @Override
  public Optional<EntityRef> ref(String id) {
    return Optional.of(GovernancePolicy.REF);
  }

  @Override
  public List<GovernancePolicy> inUse(Governance governance) {
    return List.of(governance.policy());
  }

  @Override
  public Optional<GovernancePolicy> builtIn() {
    return Optional.of(GovernancePolicy.INITIAL);
  }

  @Override
  public Draft<GovernancePolicy> read(Fields body, String id) {
    var rules =
        Reading.object(
            body,
            "rules",
            each -> byLevel(each, GovernanceKind::rules, GovernancePolicy.INITIAL.rules()),
            GovernancePolicy.INITIAL.rules());
    var unknown = body.oneOf("unknownTools", UNKNOWN);
    var unclassified = body.oneOf("unclassified", LEVELS);
    var initialLimits = GovernancePolicy.INITIAL.exceptionLimits();
    var limits =
        Reading.object(
            body,
            "exceptionLimits",
            each -> byLevel(each, GovernanceKind::limit, initialLimits),
            initialLimits);
    var days = Reading.number(body, "pendingDays", 1, GovernancePolicy.LONGEST_PENDING_DAYS);
    var second = Reading.flag(body, "secondAdmin");
    return Draft.of(
        (revision, _) ->
            new GovernancePolicy(rules, unknown, unclassified, limits, days, second, revision),
        Reading.reason(body));
  }

  @Override
  public Object settings(GovernancePolicy policy) {
    return new Settings(
        byLevel(policy.rules(), GovernanceKind::view),
        Words.of(policy.unknownTools()),
        Words.of(policy.unclassified()),
        byLevel(
            policy.exceptionLimits(), limit -> new LimitView(limit.mostOpen(), limit.mostDays())),
        policy.pendingDays(),
        policy.secondAdmin());
  }

  @Override
  public Object view(Optional<GovernancePolicy> saved, Instant now) {
    var policy = saved.orElse(GovernancePolicy.INITIAL);
    return new View(policy.version(), (Settings) settings(policy));
  }

  private static RulesView view(RiskRules rules) {
    return new RulesView(
        rules.stages().stream()
            .map(stage -> new StageView(Words.of(stage.role()), stage.quorum()))
            .toList(),
        rules.maxDays(),
        rules.autoApproval());
  }

  private static RiskRules rules(Fields level) {
    var stages = level.objects("stages", DECIDING.size(), GovernanceKind::stage);
    var different = stages.stream().map(Stage::role).distinct().count() == stages.size();
    if (stages.isEmpty() || !different) {
      level.refuse("stages", "One stage at least, and each role once.");
    }
    return new RiskRules(
        stages.isEmpty() || !different ? List.of(Stage.of(Role.APPROVER)) : stages,
        Reading.number(level, "maxDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS),
        Reading.flag(level, "autoApproval"));
  }

  private static Stage stage(Fields stage) {
    return new Stage(stage.oneOf("role", DECIDING), Reading.number(stage, "quorum", 1, Stage.MOST));
  }

  private static ExceptionLimit limit(Fields level) {
    return new ExceptionLimit(
        Reading.number(level, "mostOpen", 0, ExceptionLimit.MOST_OPEN),
        Reading.number(level, "mostDays", 1, ExceptionLimit.MOST_DAYS));
  }

  private static <T> Map<RiskLevel, T> byLevel(
      Fields levels, Function<Fields, T> reader, Map<RiskLevel, T> standIn) {
    var each = new EnumMap<RiskLevel, T>(standIn);
    LEVELS.forEach(
        (word, level) -> {
          var read = levels.object(word, reader);
          if (read == null) {
            levels.refuse(word, "Every risk level is said.");
          } else {
            each.put(level, read);
          }
        });
    return each;
  }

  private static <T, V> Map<String, V> byLevel(Map<RiskLevel, T> levels, Function<T, V> view) {
    var views = new LinkedHashMap<String, V>();
    for (var level : RiskLevel.values()) {
      views.put(Words.of(level), view.apply(java.util.Objects.requireNonNull(levels.get(level))));
    }
    return views;
  }
}
