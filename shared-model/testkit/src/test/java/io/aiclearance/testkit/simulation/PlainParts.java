package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Loan;
import java.util.stream.Stream;

/** Who has a part in what, by themselves or lent by somebody else (R2.2, R2.3, R2.4). */
final class PlainParts {
  private final PlainWorld world;

  PlainParts(PlainWorld world) {
    this.world = world;
  }

  /** Whether somebody decides about a tool at all, in whatever role. */
  boolean takesPart(String by, String tool) {
    return Stream.of("APPROVER", "SECURITY_REVIEWER", "JIRA_ADMIN")
        .anyMatch(role -> has(by, role, tool));
  }

  boolean has(String by, String role, String tool) {
    return world.human(by).roles.contains(role)
        || world.loans.values().stream()
            .anyMatch(loan -> loan.to.equals(by) && covers(loan, role, tool));
  }

  /** A loan brings what its lender has themselves at that moment, within its scope. */
  boolean covers(Loan loan, String role, String tool) {
    return inForce(loan)
        && loan.roles.contains(role)
        && (loan.tool == null || loan.tool.equals(tool))
        && world.human(loan.from).roles.contains(role);
  }

  boolean inForce(Loan loan) {
    return !loan.revoked && !world.now.isBefore(loan.start) && world.now.isBefore(loan.end);
  }

  /** Whether somebody is one of those people, or their delegate, in whichever account. */
  boolean concerned(String by, String... people) {
    return Stream.of(people)
        .anyMatch(
            who ->
                world.same(by, who)
                    || world.loans.values().stream()
                        .anyMatch(
                            loan ->
                                inForce(loan)
                                    && world.same(loan.to, by)
                                    && world.same(loan.from, who)));
  }
}
