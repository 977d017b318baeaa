package io.aiclearance.api;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.people.LendPart.Named;
import io.aiclearance.api.people.LendPart.Wanted;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the body of a new delegation says. */
final class DelegationFields {
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,200}@[^@\\s]{1,120}");
  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  private static final Pattern TOOL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Map<String, Role> ROLES =
      Stream.of(Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN)
          .collect(Collectors.toMap(Words::of, role -> role));
  private static final int LONGEST_REASON = 500;

  private DelegationFields() {}

  static Wanted read(Fields fields) {
    var from = named(fields, "from");
    var to = named(fields, "to");
    if (to == null) {
      fields.refuse("toEmail", "Name toEmail or toAccountId.");
    }
    var project = fields.optional("projectKey", PROJECT, "A project's key, in capitals.");
    var tool = fields.optional("toolId", TOOL, "A tool's id, as the catalog has it.");
    var end = fields.instant("endsAt");
    if (end == null && !fields.has("endsAt")) {
      fields.refuse("endsAt", "Say when it ends.");
    }
    return new Wanted(
        from,
        to == null ? new Named.ByEmail("") : to,
        roles(fields),
        project == null || project.isEmpty() ? null : new ProjectKey(project),
        tool == null || tool.isEmpty() ? null : new ToolId(tool),
        fields.instant("startsAt"),
        end == null ? Instant.EPOCH : end,
        fields.text("reason", LONGEST_REASON).strip());
  }

  private static Set<Role> roles(Fields fields) {
    var roles = new HashSet<Role>();
    for (var word : fields.texts("roles")) {
      var role = ROLES.get(word);
      if (role == null) {
        fields.refuse("roles", "Of: " + String.join(", ", List.copyOf(ROLES.keySet())) + ".");
        break;
      }
      roles.add(role);
    }
    return roles;
  }

  /** By e-mail or account id, not both. */
  private static @Nullable Named named(Fields fields, String whom) {
    var email = fields.optional(whom + "Email", EMAIL, "An e-mail address.");
    var account = fields.optional(whom + "AccountId", ACCOUNT, "A Jira account's id.");
    if (email != null && account != null) {
      fields.refuse(whom + "Email", "Name one of the two, and not both.");
    }
    if (email != null) {
      return new Named.ByEmail(email);
    }
    return account == null || account.isEmpty()
        ? null
        : new Named.ByAccount(new AccountId(account));
  }
}
