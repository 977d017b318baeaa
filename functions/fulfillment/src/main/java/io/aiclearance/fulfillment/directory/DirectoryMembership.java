package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import java.time.Duration;
import java.util.List;

/**
 * Manages one provider's groups: is the group ours, who is the person, is there time to write, and
 * only then the write.
 */
public final class DirectoryMembership implements GroupMembership {
  /** A write may take 11 s, and the function has 30 s. */
  private static final Duration LATEST_WRITE = Duration.ofSeconds(16);

  private final Directory directory;
  private final ProviderProblems problems;
  private final Stopwatch stopwatch;
  private final GroupGate gate;
  private final WhichAccount which;

  public DirectoryMembership(Directory directory, ProviderProblems problems, Stopwatch stopwatch) {
    this.directory = directory;
    this.problems = problems;
    this.stopwatch = stopwatch;
    this.gate = new GroupGate(directory, stopwatch);
    this.which = new WhichAccount(problems);
  }

  @Override
  public ProviderOutcome add(Subject subject, String groupId) {
    return write(subject, groupId, which::toGive, directory::put);
  }

  @Override
  public ProviderOutcome remove(Subject subject, String groupId) {
    return write(subject, groupId, which::toTake, directory::take);
  }

  @Override
  public Observation observe(Subject subject, String groupId) {
    return switch (account(subject, which::toTake)
        .then(account -> directory.holds(account.id(), groupId))) {
      case Answer.Failed<Boolean>(var fault) -> fault.ofAsking();
      case Answer.Given<Boolean>(var holds) ->
          holds ? new Observation.Member() : new Observation.NotMember();
    };
  }

  private ProviderOutcome write(Subject subject, String groupId, Choice choice, Write write) {
    var started = stopwatch.nanos();
    var closed = gate.fault(groupId);
    if (closed.isPresent()) {
      return closed.get().beforeWriting();
    }
    return switch (account(subject, choice)) {
      case Answer.Failed<DirectoryAccount>(var fault) -> fault.beforeWriting();
      case Answer.Given<DirectoryAccount>(var account) -> {
        if (!stopwatch.within(LATEST_WRITE, started)) {
          yield new ProviderOutcome.RetryLater(null, problems.slow());
        }
        var outcome = write.of(account.id(), groupId);
        if (!(outcome instanceof ProviderOutcome.Done)) {
          gate.forget(groupId);
        }
        yield outcome;
      }
    };
  }

  private Answer<DirectoryAccount> account(Subject subject, Choice choice) {
    return directory.accounts(subject.email()).then(found -> choice.of(subject.email(), found));
  }

  private interface Choice {
    Answer<DirectoryAccount> of(String email, List<DirectoryAccount> found);
  }

  private interface Write {
    ProviderOutcome of(String accountId, String groupId);
  }
}
