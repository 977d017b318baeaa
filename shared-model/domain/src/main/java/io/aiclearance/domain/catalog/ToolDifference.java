package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Words;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is different between a tool before and after: each field, from what to what. */
public final class ToolDifference {
  private static final String NOTHING = "–";

  private ToolDifference() {}

  /** By the field's name; empty where nothing is different. */
  public static SortedMap<String, String> between(Optional<Tool> before, Tool after) {
    var was = before.map(ToolDifference::flat).orElse(Map.of());
    var is = flat(after);
    var names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    var changed = new TreeMap<String, String>();
    for (var name : names) {
      var from = was.getOrDefault(name, NOTHING);
      var to = is.getOrDefault(name, NOTHING);
      if (!from.equals(to)) {
        changed.put(name, said(name, from) + " → " + said(name, to));
      }
    }
    return changed;
  }

  private static Map<String, String> flat(Tool tool) {
    var flat = new TreeMap<String, String>();
    flat.put("name", tool.name());
    flat.put("provider", tool.provider());
    flat.put("status", Words.of(tool.status()));
    flat.put("riskLevel", Words.of(tool.risk()));
    flat.put("defaultDays", Integer.toString(tool.defaultDays()));
    flat.put("guidance", tool.guidance());
    flat.put("connector", bound(tool.connector()));
    var dossier = tool.dossier();
    flat.put("category", dossier.category());
    dossier
        .entitlement()
        .ifPresent(
            entitlement -> {
              flat.put("entitlement.groupName", entitlement.groupName());
              flat.put("entitlement.grants", entitlement.grants());
            });
    dossier
        .assessment()
        .ifPresent(
            risk -> {
              flat.put("riskProfile.summary", risk.summary());
              flat.put("riskProfile.trainsOnInput", said(risk.trainsOnInput()));
              flat.put("riskProfile.assessedBy", risk.assessedBy());
              flat.put("riskProfile.assessedOn", risk.assessedOn().toString());
              flat.put("riskProfile.reviewBy", said(risk.reviewBy()));
            });
    for (var asset : dossier.reaches()) {
      var place = "governedAssets." + asset.kind().word() + "." + asset.name();
      flat.put(place, asset.dataClass().word());
      flat.put(place + ".owner", asset.owner());
    }
    flat.values().removeIf(String::isEmpty);
    return flat;
  }

  /** Who assesses and owns may be a person's name, which evidence must not keep for good. */
  private static String said(String field, String value) {
    return value.equals(NOTHING) || !(field.endsWith(".assessedBy") || field.endsWith(".owner"))
        ? value
        : "named";
  }

  private static String said(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String bound(ConnectorBinding connector) {
    return switch (connector) {
      case ConnectorBinding.Manual manual -> manual.type();
      case ConnectorBinding.OktaGroup okta -> okta.type() + " " + okta.groupId();
      case ConnectorBinding.EntraGroup entra -> entra.type() + " " + entra.groupId();
    };
  }
}
