package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.policy.UnknownTools;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

final class GovernancePolicyItems {
  private GovernancePolicyItems() {}

  static Item write(GovernancePolicy policy) {
    return Item.empty()
        .put("rules", byLevel(policy.rules(), GovernancePolicyItems::write))
        .put("unknownTools", policy.unknownTools().name())
        .put("unclassified", policy.unclassified().name())
        .put("exceptionLimits", byLevel(policy.exceptionLimits(), GovernancePolicyItems::write))
        .put("pendingDays", policy.pendingDays())
        .put("secondAdmin", policy.secondAdmin());
  }

  static GovernancePolicy read(Item item, Revision revision) {
    return new GovernancePolicy(
        readByLevel(item.map("rules"), GovernancePolicyItems::readRules),
        UnknownTools.valueOf(item.text("unknownTools")),
        RiskLevel.valueOf(item.text("unclassified")),
        readByLevel(item.map("exceptionLimits"), GovernancePolicyItems::readLimit),
        item.integer("pendingDays"),
        item.flag("secondAdmin"),
        revision);
  }

  private static Item write(RiskRules rules) {
    return Item.empty()
        .put("stages", rules.stages().stream().map(GovernancePolicyItems::write).toList())
        .put("maxDays", rules.maxDays())
        .put("autoApproval", rules.autoApproval());
  }

  private static RiskRules readRules(Item item) {
    return new RiskRules(
        item.maps("stages").stream().map(GovernancePolicyItems::readStage).toList(),
        item.integer("maxDays"),
        item.flag("autoApproval"));
  }

  private static Item write(Stage stage) {
    return Item.empty().put("role", stage.role().name()).put("quorum", stage.quorum());
  }

  private static Stage readStage(Item item) {
    return new Stage(Role.valueOf(item.text("role")), item.integer("quorum"));
  }

  private static Item write(ExceptionLimit limit) {
    return Item.empty().put("mostOpen", limit.mostOpen()).put("mostDays", limit.mostDays());
  }

  private static ExceptionLimit readLimit(Item item) {
    return new ExceptionLimit(item.integer("mostOpen"), item.integer("mostDays"));
  }

  private static <T> Item byLevel(Map<RiskLevel, T> each, Function<T, Item> write) {
    var levels = Item.empty();
    each.forEach((level, value) -> levels.put(level.name(), write.apply(value)));
    return levels;
  }

  private static <T> Map<RiskLevel, T> readByLevel(Item levels, Function<Item, T> read) {
    var each = new EnumMap<RiskLevel, T>(RiskLevel.class);
    levels
        .attributes()
        .forEach(
            (level, value) -> each.put(RiskLevel.valueOf(level), read.apply(Item.of(value.m()))));
    return each;
  }
}
