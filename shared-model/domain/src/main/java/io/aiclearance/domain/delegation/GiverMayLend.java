package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Role;
import java.util.Optional;

final class GiverMayLend implements LendingRule {
  @Override
  public String name() {
    return "giver-may-lend";
  }

  @Override
  public String sentence() {
    return "People lend their own part; a Jira admin may lend somebody else's for them.";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return lending.forThemselves() || lending.by().may(Role.JIRA_ADMIN)
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            "You can lend your own part alone. Ask them to do it, or a Jira admin.");
  }
}
