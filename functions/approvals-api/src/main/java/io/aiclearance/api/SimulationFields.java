package io.aiclearance.api;

import io.aiclearance.api.decide.SimulateRequest.Hypothesis;
import io.aiclearance.api.http.Fields;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation's body says: either whose request it would be, or in which groups they are.
 *
 * @param days the tool's default where absent
 */
record SimulationFields(
    @Nullable AccountId account,
    @Nullable List<String> groups,
    ProjectKey project,
    ToolId tool,
    @Nullable Integer days,
    @Nullable AccountId decidedBy) {
  private static final int MOST_GROUPS = 50;
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  private static final Pattern TOOL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern GROUP = Pattern.compile("[^\\p{Cntrl}]{1,255}");

  static SimulationFields read(Fields fields) {
    var account = fields.optional("accountId", ACCOUNT, "A Jira account id.");
    var groups = fields.texts("groups", MOST_GROUPS, GROUP, "A Jira group's name.");
    if (account == null && groups.isEmpty()) {
      fields.refuse("accountId", "Say who would ask, or in groups in which groups they would be.");
    }
    var project = fields.shaped("projectKey", PROJECT, "The key of a Jira project, such as AIC.");
    var tool = fields.shaped("toolId", TOOL, "The id of a tool of the catalog.");
    var days = fields.integer("durationDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
    var decidedBy = fields.optional("decidedBy", ACCOUNT, "A Jira account id.");
    return new SimulationFields(
        of(account),
        groups.isEmpty() ? null : groups,
        new ProjectKey(project.isEmpty() ? "NONE" : project),
        new ToolId(tool.isEmpty() ? "none" : tool),
        days == null ? null : days.intValue(),
        of(decidedBy));
  }

  private static @Nullable AccountId of(@Nullable String account) {
    return account == null || account.isEmpty() ? null : new AccountId(account);
  }

  Hypothesis about(Tool known) {
    return new Hypothesis(
        account,
        groups == null ? null : Set.copyOf(groups),
        project,
        known,
        days == null ? known.defaultDays() : days,
        decidedBy);
  }
}
