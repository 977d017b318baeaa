package io.aiclearance.storage;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Role;
import java.util.stream.Collectors;

/** Delegations; those that nobody took back are listed by their ends. */
final class DelegationItems {
  static final String STANDING = "delegation#standing";

  private DelegationItems() {}

  static Item write(Delegation delegation) {
    var project = delegation.project();
    var tool = delegation.tool();
    var item =
        Item.empty()
            .put("delegationId", delegation.id().value())
            .put("from", PersonItems.write(delegation.from()))
            .put("to", PersonItems.write(delegation.to()))
            .putSet(
                "roles", delegation.roles().stream().map(Role::name).collect(Collectors.toSet()))
            .put("project", project == null ? null : project.value())
            .put("tool", tool == null ? null : tool.value())
            .put("startsAt", delegation.startsAt())
            .put("endsAt", delegation.endsAt())
            .put("reason", delegation.reason())
            .put("revokedAt", delegation.revokedAt());
    return delegation.revokedAt() != null
        ? item
        : item.put(Keys.STATUS_KEY, STANDING)
            .put(Keys.STATUS_AT, Due.at(delegation.endsAt(), delegation.id().value()));
  }

  static Delegation read(Item item, Revision revision) {
    return new Delegation(
        new DelegationId(item.text("delegationId")),
        PersonItems.read(item.map("from")),
        PersonItems.read(item.map("to")),
        item.set("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
        item.optionalText("project").map(ProjectKey::new).orElse(null),
        item.optionalText("tool").map(ToolId::new).orElse(null),
        item.time("startsAt"),
        item.time("endsAt"),
        item.text("reason"),
        item.has("revokedAt") ? item.time("revokedAt") : null,
        revision);
  }
}
