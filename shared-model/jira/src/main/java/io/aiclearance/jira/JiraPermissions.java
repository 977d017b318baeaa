package io.aiclearance.jira;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, by the permissions' keys, such as {@code ADMINISTER}. */
public final class JiraPermissions {
  private final Calls calls;

  JiraPermissions(Calls calls) {
    this.calls = calls;
  }

  private record Mine(Map<String, Permission> permissions) {
    record Permission(boolean havePermission) {}

    Mine {
      permissions = Map.copyOf(permissions);
    }

    Set<String> held() {
      return permissions.entrySet().stream()
          .filter(entry -> entry.getValue().havePermission())
          .map(Map.Entry::getKey)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private record Granted(Set<String> globalPermissions) {
    Granted {
      Objects.requireNonNull(globalPermissions);
    }
  }

  /** Those of the permissions that the service account has, in a project or everywhere. */
  public JiraAnswer<Set<String>> mine(String projectKey, Collection<String> permissions) {
    var call =
        Call.get("mypermissions")
            .with("projectKey", projectKey)
            .with("permissions", String.join(",", new TreeSet<>(permissions)));
    return calls.read(call, Mine.class).map(Mine::held);
  }

  /** Those of the global permissions that somebody has; for administrators only. */
  public JiraAnswer<Set<String>> ofPerson(String accountId, Collection<String> permissions) {
    var body = Calls.JSON.createObjectNode().put("accountId", accountId);
    new TreeSet<>(permissions).forEach(body.putArray("globalPermissions")::add);
    var call =
        Call.ask(body, "permissions", "check")
            .orElse("asking about somebody else's takes the global permission Administer Jira");
    return calls.read(call, Granted.class).map(Granted::globalPermissions);
  }
}
