package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Detail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SettingsItems {
  private SettingsItems() {}

  static Item write(SiteSettings settings) {
    var gate = settings.gate();
    var sources = settings.sources();
    var options = new LinkedHashMap<String, String>();
    sources.toolOptions().forEach((option, tool) -> options.put(option, tool.value()));
    var groups = Item.empty();
    settings.roleGroups().forEach((role, names) -> groups.put(role.name(), list(names)));
    return Item.empty()
        .put("project", gate.project())
        .put("serviceDesk", gate.serviceDesk())
        .put("portal", gate.portal())
        .put("requestTypes", list(gate.requestTypes()))
        .put("requestTypeField", sources.requestTypeField())
        .put("fields", byDetail(sources.fields()))
        .put("questions", byDetail(sources.questions()))
        .put("toolOptions", options)
        .put("roleGroups", groups)
        .put("reviewIssueType", settings.reviewIssueType());
  }

  static SiteSettings read(Item item, Revision revision) {
    var options = new LinkedHashMap<String, ToolId>();
    item.texts("toolOptions").forEach((option, tool) -> options.put(option, new ToolId(tool)));
    var groups = new EnumMap<Role, Set<String>>(Role.class);
    item.map("roleGroups")
        .attributes()
        .forEach((role, names) -> groups.put(Role.valueOf(role), Set.copyOf(texts(names))));
    return new SiteSettings(
        new IntakeGate(
            item.text("project"),
            item.text("serviceDesk"),
            item.text("portal"),
            Set.copyOf(texts(item.attributes().get("requestTypes")))),
        new DetailSources(
            item.text("requestTypeField"),
            readByDetail(item.texts("fields")),
            readByDetail(item.texts("questions")),
            options),
        groups,
        item.optionalText("reviewIssueType").orElse(null),
        revision);
  }

  private static Map<String, String> byDetail(Map<Detail, String> texts) {
    var named = new TreeMap<String, String>();
    texts.forEach((detail, text) -> named.put(detail.name(), text));
    return named;
  }

  private static Map<Detail, String> readByDetail(Map<String, String> named) {
    var texts = new EnumMap<Detail, String>(Detail.class);
    named.forEach((name, text) -> texts.put(Detail.valueOf(name), text));
    return texts;
  }

  private static AttributeValue list(Set<String> texts) {
    return AttributeValue.fromL(new TreeSet<>(texts).stream().map(Item::s).toList());
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable AttributeValue list) {
    var texts = new ArrayList<String>();
    if (list != null) {
      list.l().forEach(text -> texts.add(text.s()));
    }
    return texts;
  }
}
