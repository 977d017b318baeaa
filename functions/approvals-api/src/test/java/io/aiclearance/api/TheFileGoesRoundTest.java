package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.GovernedAsset;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.RiskProfile;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is stored at one site, its file makes the same of an empty one. */
final class TheFileGoesRoundTest {
  private static final int SITES = 60;
  private static final List<String> WORDS =
      List.of("é", "音楽", "\"", "\\", "🎵", "a", "<b>", "Z", "\u2029", "§ 7", "\t", "\n");

  @Test
  void an_export_imported_into_an_empty_store_is_exported_byte_by_byte() {
    for (var seed = 0; seed < SITES; seed++) {
      var from = empty();
      fill(from, new Random(seed));
      var file = exported(from);
      var to = empty();

      var planId =
          to.post("admin", "/catalog/import", file, "mode", "plan").is(200).text("/planId");
      var applied =
          to.post("admin", "/catalog/import", file, "mode", "apply", "planId", planId).is(200);

      assertEquals(file, exported(to), () -> "seed " + applied.body());
      var again = to.post("admin", "/catalog/import", file, "mode", "plan").is(200);
      assertEquals(
          again.body().get("records").size(), again.body().at("/counts/unchanged").asInt());
    }
  }

  private static Office empty() {
    var office = new Office();
    office
        .store
        .catalog()
        .all()
        .forEach(
            tool -> office.store.forget(new EntityRef(EntityRef.Kind.TOOL, tool.id().value())));
    return office;
  }

  private static String exported(Office office) {
    return office.get("admin", "/catalog/export").is(200).response().getBody();
  }

  private static void fill(Office office, Random random) {
    if (random.nextInt(4) > 0) {
      office.store.seed(policy(random));
    }
    var tools = random.nextInt(9);
    for (var i = 0; i < tools; i++) {
      office.store.seed(tool(i, random));
    }
    for (var i = random.nextInt(4); i > 0; i--) {
      office.store.seed(project("P" + i, random));
    }
    for (var i = random.nextInt(4); i > 0; i--) {
      office.store.seed(approvalPolicy("policy-" + i, tools, random));
    }
    for (var i = tools == 0 ? 0 : random.nextInt(4); i > 0; i--) {
      office.store.seed(
          new BaselineAccess(
              new BaselineId("all-" + i),
              anyTool(tools, random),
              line("group", random),
              text(random),
              false,
              Revision.NEW));
    }
  }

  private static GovernancePolicy policy(Random random) {
    var rules = new EnumMap<RiskLevel, RiskRules>(RiskLevel.class);
    var limits = new EnumMap<RiskLevel, ExceptionLimit>(RiskLevel.class);
    for (var level : RiskLevel.values()) {
      var roles = new ArrayList<>(List.of(Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN));
      Collections.shuffle(roles, random);
      rules.put(
          level,
          new RiskRules(
              roles.subList(0, 1 + random.nextInt(3)).stream()
                  .map(role -> new Stage(role, 1 + random.nextInt(Stage.MOST)))
                  .toList(),
              1 + random.nextInt(180),
              random.nextBoolean()));
      limits.put(level, new ExceptionLimit(random.nextInt(101), 1 + random.nextInt(365)));
    }
    return new GovernancePolicy(
        rules,
        any(UnknownTools.values(), random),
        any(RiskLevel.values(), random),
        limits,
        1 + random.nextInt(365),
        random.nextBoolean(),
        Revision.NEW);
  }

  private static Tool tool(int number, Random random) {
    return new Tool(
        new ToolId("tool-" + number),
        line("Tool " + number, random),
        line("Provider", random),
        any(ToolStatus.values(), random),
        any(RiskLevel.values(), random),
        1 + random.nextInt(180),
        text(random),
        switch (random.nextInt(3)) {
          case 0 -> new ConnectorBinding.Manual();
          case 1 -> new ConnectorBinding.OktaGroup("00g" + number);
          default -> new ConnectorBinding.EntraGroup("6f0c-" + number);
        },
        new Dossier(
            random.nextBoolean() ? "" : line("kind", random),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Dossier.Entitlement(line("g", random), line("seat", random))),
            random.nextBoolean() ? Optional.empty() : Optional.of(risk(random)),
            IntStream.range(0, random.nextInt(4))
                .mapToObj(
                    i ->
                        new GovernedAsset(
                            any(GovernedAsset.Kind.values(), random),
                            line("asset " + i, random),
                            any(GovernedAsset.DataClass.values(), random),
                            random.nextBoolean() ? "" : line("team", random)))
                .toList()),
        Revision.NEW);
  }

  private static RiskProfile risk(Random random) {
    var on = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
    return new RiskProfile(
        text(random),
        random.nextBoolean() ? null : (Boolean) random.nextBoolean(),
        random.nextBoolean() ? "" : line("team", random),
        on,
        random.nextBoolean() ? null : on.plusDays(random.nextInt(400)));
  }

  private static Project project(String key, Random random) {
    return new Project(
        new ProjectKey(key),
        line("Project", random),
        new Routing(
            Map.of(
                Role.APPROVER, approvers(random),
                Role.SECURITY_REVIEWER, approvers(random)),
            any(Routing.Fallback.values(), random)),
        false,
        Revision.NEW);
  }

  private static Approvers approvers(Random random) {
    return new Approvers(
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> new AccountId("qm:1:a-" + i))
            .collect(Collectors.toSet()),
        groups(random),
        random.nextBoolean() ? Set.of() : Set.of("10001", "10002"));
  }

  private static Set<String> groups(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> line("group " + i, random))
        .collect(Collectors.toSet());
  }

  private static ApprovalPolicy approvalPolicy(String id, int tools, Random random) {
    return new ApprovalPolicy(
        new PolicyId(id),
        line("Policy", random),
        new PolicyScope(
            random.nextBoolean() ? null : new ProjectKey("AIC"),
            tools == 0 || random.nextBoolean() ? null : anyTool(tools, random)),
        random.nextBoolean(),
        groups(random),
        random.nextBoolean() ? null : (Integer) (1 + random.nextInt(180)),
        false,
        Office.person("somebody"),
        Revision.NEW);
  }

  private static ToolId anyTool(int tools, Random random) {
    return new ToolId("tool-" + random.nextInt(tools));
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining());
  }

  /** Without what ends a line. */
  private static String line(String start, Random random) {
    return start + " " + text(random).replaceAll("\\p{Cntrl}|\\R", "") + ".";
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
