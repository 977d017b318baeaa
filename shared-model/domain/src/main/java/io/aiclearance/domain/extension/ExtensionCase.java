package io.aiclearance.domain.extension;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.policy.Capacity;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Interested;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person's step towards an extension, and all that the rules look at.
 *
 * @param tool as it stands in the catalog now
 * @param last the newest extension that was asked for, which is the one that is decided
 * @param days how many are asked for
 * @param reason why, in the words of whoever takes this step
 */
public record ExtensionCase(
    Grant grant,
    Optional<Tool> tool,
    GovernancePolicy governance,
    List<Delegation> delegations,
    Optional<Extension> last,
    Reviewer by,
    Step step,
    int days,
    String reason,
    Instant now) {
  /** So long after its end access can be given again without a new request (R4.8). */
  static final Duration GRACE = Duration.ofDays(7);

  public ExtensionCase {
    delegations = List.copyOf(delegations);
  }

  /** What somebody does. */
  public enum Step {
    ASK,
    APPROVE,
    DECLINE
  }

  boolean declines() {
    return step == Step.DECLINE;
  }

  ProjectKey project() {
    return grant.id().request().project();
  }

  /** The strictest level where the catalog has the tool no more. */
  RiskLevel level() {
    return tool.map(Tool::risk).orElse(RiskLevel.CRITICAL);
  }

  private List<Stage> stages() {
    return governance.at(level()).stages();
  }

  /** Whose yes an extension needs: that of the level's last stage. */
  Role lastRole() {
    return stages().getLast().role();
  }

  Optional<Capacity> as(Role role) {
    return Capacity.of(by, role, project(), grant.entitlement().tool(), now);
  }

  boolean of(Person... people) {
    return new Interested(List.of(people), delegations, now).includes(by);
  }

  /** By what the person takes this step; approvers and Jira admins ask, the last stage approves. */
  public Optional<Capacity> capacity() {
    return switch (step) {
      case ASK ->
          as(lastRole())
              .filter(c -> c.role() == Role.APPROVER || c.role() == Role.JIRA_ADMIN)
              .or(() -> as(Role.APPROVER))
              .or(() -> as(Role.JIRA_ADMIN));
      case APPROVE -> as(lastRole());
      case DECLINE -> Optional.empty();
    };
  }

  /** Whether one person's word is enough: the level asks for one approval, which they may give. */
  public boolean atOnce() {
    return step == Step.ASK
        && stages().stream().mapToInt(Stage::quorum).sum() == 1
        && (as(lastRole()).isPresent() || as(Role.JIRA_ADMIN).isPresent());
  }
}
