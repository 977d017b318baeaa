package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import java.util.EnumMap;
import java.util.stream.Collectors;

final class ProjectItems {
  private ProjectItems() {}

  static Item write(Project project) {
    var approvers = Item.empty();
    project.routing().approvers().forEach((role, who) -> approvers.put(role.name(), write(who)));
    return Item.empty()
        .put("projectKey", project.key().value())
        .put("name", project.name())
        .put("approvers", approvers)
        .put("fallback", project.routing().fallback().name())
        .put("retired", project.retired());
  }

  static Project read(Item item, Revision revision) {
    var approvers = new EnumMap<Role, Approvers>(Role.class);
    item.map("approvers")
        .attributes()
        .forEach((role, who) -> approvers.put(Role.valueOf(role), readApprovers(Item.of(who.m()))));
    return new Project(
        new ProjectKey(item.text("projectKey")),
        item.text("name"),
        new Routing(approvers, Routing.Fallback.valueOf(item.text("fallback"))),
        item.flag("retired"),
        revision);
  }

  private static Item write(Approvers who) {
    return Item.empty()
        .putSet("people", who.people().stream().map(AccountId::value).collect(Collectors.toSet()))
        .putSet("groups", who.groups())
        .putSet("projectRoles", who.projectRoles());
  }

  private static Approvers readApprovers(Item item) {
    return new Approvers(
        item.set("people").stream().map(AccountId::new).collect(Collectors.toSet()),
        item.set("groups"),
        item.set("projectRoles"));
  }
}
