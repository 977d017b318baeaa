package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.Problem;
import io.aiclearance.fulfillment.directory.DirectoryAccount.Standing;
import java.util.List;

/** Picks a person's one account: exactly one match, or an explained failure (R5.6). */
final class WhichAccount {
  private final ProviderProblems problems;

  WhichAccount(ProviderProblems problems) {
    this.problems = problems;
  }

  /** Only an account that can be used is given anything. */
  Answer<DirectoryAccount> toGive(String email, List<DirectoryAccount> found) {
    return one(email, found)
        .then(
            account ->
                switch (account.standing()) {
                  case LIVE -> new Answer.Given<>(account);
                  case SUSPENDED -> refused(problems.personSuspended());
                  case DEACTIVATED -> refused(problems.personDeactivated());
                });
  }

  /**
   * Anything can be taken from an account that cannot be used. A person without one may have been
   * renamed, so that nobody can say that their access is gone.
   */
  Answer<DirectoryAccount> toTake(String email, List<DirectoryAccount> found) {
    return one(email, found);
  }

  private Answer<DirectoryAccount> one(String email, List<DirectoryAccount> found) {
    var matches = found.stream().filter(account -> account.goesBy(email)).toList();
    var inService =
        matches.stream().filter(account -> account.standing() != Standing.DEACTIVATED).toList();
    var candidates = inService.isEmpty() ? matches : inService;
    return switch (candidates.size()) {
      case 0 -> refused(problems.noSuchPerson());
      case 1 -> new Answer.Given<>(candidates.getFirst());
      default -> refused(problems.ambiguousPerson());
    };
  }

  private static <T> Answer<T> refused(Problem problem) {
    return new Answer.Failed<>(new Fault.Refused(problem));
  }
}
