package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SettingsItems {
  private SettingsItems() {}

  static Item write(SiteSettings settings) {
    var options = new LinkedHashMap<String, String>();
    settings.toolOptions().forEach((option, tool) -> options.put(option, tool.value()));
    var groups = Item.empty();
    settings.roleGroups().forEach((role, names) -> groups.put(role.name(), list(names)));
    var fields = settings.fields();
    return Item.empty()
        .put("project", settings.project())
        .put("requestTypes", list(settings.requestTypes()))
        .put(
            "fields",
            Map.of(
                "requestType", fields.requestType(),
                "tool", fields.tool(),
                "days", fields.days(),
                "purpose", fields.purpose()))
        .put("toolOptions", options)
        .put("roleGroups", groups);
  }

  static SiteSettings read(Item item, Revision revision) {
    var options = new LinkedHashMap<String, ToolId>();
    item.texts("toolOptions").forEach((option, tool) -> options.put(option, new ToolId(tool)));
    var groups = new EnumMap<Role, Set<String>>(Role.class);
    item.map("roleGroups")
        .attributes()
        .forEach((role, names) -> groups.put(Role.valueOf(role), Set.copyOf(texts(names))));
    var fields = item.texts("fields");
    return new SiteSettings(
        item.text("project"),
        Set.copyOf(texts(item.attributes().get("requestTypes"))),
        new SiteSettings.Fields(
            field(fields, "requestType"),
            field(fields, "tool"),
            field(fields, "days"),
            field(fields, "purpose")),
        options,
        groups,
        revision);
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

  private static String field(Map<String, String> fields, String name) {
    return java.util.Objects.requireNonNull(fields.get(name), name);
  }
}
