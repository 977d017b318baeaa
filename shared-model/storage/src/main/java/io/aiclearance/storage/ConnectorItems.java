package io.aiclearance.storage;

import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;

final class ConnectorItems {
  private ConnectorItems() {}

  static Item write(ConnectorBinding binding) {
    var item = Item.empty().put("type", binding.type());
    return switch (binding) {
      case ConnectorBinding.Manual _ -> item;
      case ConnectorBinding.OktaGroup okta -> item.put("groupId", okta.groupId());
      case ConnectorBinding.EntraGroup entra -> item.put("groupId", entra.groupId());
    };
  }

  static ConnectorBinding read(Item item) {
    return switch (item.text("type")) {
      case "manual" -> new ConnectorBinding.Manual();
      case "okta-group" -> new ConnectorBinding.OktaGroup(item.text("groupId"));
      case "entra-group" -> new ConnectorBinding.EntraGroup(item.text("groupId"));
      case String type -> throw new IllegalStateException("no connector type " + type);
    };
  }

  static Item write(Problem problem) {
    return Item.empty().put("code", problem.code()).put("text", problem.text());
  }

  static Problem readProblem(Item item) {
    return new Problem(item.text("code"), item.text("text"));
  }
}
