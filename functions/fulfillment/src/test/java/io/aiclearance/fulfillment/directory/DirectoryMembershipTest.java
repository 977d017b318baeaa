package io.aiclearance.fulfillment.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.directory.DirectoryAccount.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryMembershipTest {
  private static final ProviderProblems PROBLEMS = new ProviderProblems("Okta");
  private static final Subject PERSON = new Subject(new AccountId("acc-1"), "p@x.test");

  private final Stub directory = new Stub();
  private Duration elapsed = Duration.ZERO;
  private final DirectoryMembership membership =
      new DirectoryMembership(directory, PROBLEMS, () -> elapsed.toNanos());

  @Test
  void whether_a_group_is_ours_is_asked_again_after_five_minutes() {
    membership.add(PERSON, "g");
    elapsed = Duration.ofMinutes(4);
    membership.add(PERSON, "g");
    assertEquals(1, directory.asked("objection g"));

    elapsed = Duration.ofMinutes(5);
    membership.add(PERSON, "g");

    assertEquals(2, directory.asked("objection g"));
  }

  @Test
  void whether_a_group_is_ours_is_asked_again_after_a_write_that_went_wrong() {
    directory.written = new ProviderOutcome.RetryLater(null, PROBLEMS.notReplicated());

    membership.add(PERSON, "g");
    membership.add(PERSON, "g");

    assertEquals(2, directory.asked("objection g"));
  }

  @Test
  void a_refused_group_is_looked_at_every_time_so_that_a_change_counts_at_once() {
    directory.objection = Optional.of(PROBLEMS.groupNotOurs("group-dynamic", "is dynamic"));
    membership.add(PERSON, "g");
    directory.objection = Optional.empty();

    assertEquals(new ProviderOutcome.Done(), membership.add(PERSON, "g"));
  }

  @Test
  void too_little_time_for_a_write_is_no_write() {
    directory.looking = () -> elapsed = elapsed.plusSeconds(16);

    assertEquals(
        new ProviderOutcome.RetryLater(null, PROBLEMS.slow()), membership.add(PERSON, "g"));

    assertEquals(0, directory.asked("put a1 g"));
  }

  @Test
  void looking_works_on_groups_that_are_not_ours() {
    directory.objection = Optional.of(PROBLEMS.groupNotOurs("group-dynamic", "is dynamic"));

    assertEquals(new Observation.Member(), membership.observe(PERSON, "g"));
  }

  private static final class Stub implements Directory {
    final List<String> calls = new ArrayList<>();
    Optional<Problem> objection = Optional.empty();
    ProviderOutcome written = new ProviderOutcome.Done();
    Runnable looking = () -> {};

    long asked(String call) {
      return calls.stream().filter(call::equals).count();
    }

    @Override
    public Answer<List<DirectoryAccount>> accounts(String email) {
      looking.run();
      return new Answer.Given<>(
          List.of(new DirectoryAccount("a1", Set.of("P@x.test"), Standing.LIVE)));
    }

    @Override
    public Answer<Optional<Problem>> objection(String groupId) {
      calls.add("objection " + groupId);
      return new Answer.Given<>(objection);
    }

    @Override
    public ProviderOutcome put(String accountId, String groupId) {
      calls.add("put " + accountId + " " + groupId);
      return written;
    }

    @Override
    public ProviderOutcome take(String accountId, String groupId) {
      return written;
    }

    @Override
    public Answer<Boolean> holds(String accountId, String groupId) {
      return new Answer.Given<>(true);
    }
  }
}
