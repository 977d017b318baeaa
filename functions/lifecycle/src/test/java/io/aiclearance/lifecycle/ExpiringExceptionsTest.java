package io.aiclearance.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Exceptions come to their end, and their places are free for others (R4.9). */
class ExpiringExceptionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(10));

  private final ClearancePorts ports = new InMemoryClearance().ports();
  private final ExpireExceptions sweep = new ExpireExceptions(ports.exceptions(), ports.commits());

  private static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  private ExceptionId active(int place) {
    var id = new ExceptionId("x" + place);
    var waiver =
        new Waiver(
            id,
            person("requester"),
            new ToolId("claude"),
            RiskLevel.HIGH,
            Set.of(Overridable.ONE_PERSON_ONE_STAGE),
            person("owner"),
            "Two people are away.",
            person("approver"),
            NOW,
            END);
    var active =
        new AccessException.Active(
            waiver, person("security"), NOW, place, NOW.plus(Duration.ofDays(5)), Revision.NEW);
    assertEquals(
        new CommitOutcome.Committed(),
        ports
            .commits()
            .commit(
                new Transition(
                    java.util.List.of(
                        Change.to(
                            active,
                            EventKind.EXCEPTION_APPROVED,
                            NOW,
                            Actor.Part.SETUP,
                            Facts.NONE)),
                    java.util.List.of())));
    return id;
  }

  @Test
  void each_is_closed_once_and_gives_its_place_back() {
    var first = active(1);
    active(2);

    assertEquals(new Swept(0, 0), sweep.run(END.minusNanos(1), () -> true));
    assertEquals(new Swept(2, 0), sweep.run(END, () -> true));
    assertEquals(new Swept(0, 0), sweep.run(END, () -> true));

    assertInstanceOf(AccessException.Expired.class, ports.exceptions().find(first).orElseThrow());
    assertEquals(Set.of(), ports.exceptions().placesTaken(RiskLevel.HIGH, 10));
  }

  @Test
  void a_run_that_overlaps_another_leaves_alone_what_that_one_did() {
    active(1);
    var seen = ports.exceptions().overdue(END, 10);
    sweep.run(END, () -> true);

    var late =
        new ExpireExceptions(
            new io.aiclearance.testkit.InMemoryExceptions(() -> java.util.List.copyOf(seen)),
            ports.commits());

    assertEquals(new Swept(0, 0), late.run(END.plusMillis(5), () -> true));
  }

  @Test
  void one_that_cannot_be_written_keeps_no_other_waiting() {
    active(1);
    active(2);
    var broken =
        new Commits() {
          private boolean failed;

          @Override
          public CommitOutcome commit(Transition transition) {
            if (!failed) {
              failed = true;
              throw new IllegalStateException("broken");
            }
            return ports.commits().commit(transition);
          }

          @Override
          public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
            throw new UnsupportedOperationException();
          }
        };

    assertEquals(
        new Swept(1, 1), new ExpireExceptions(ports.exceptions(), broken).run(END, () -> true));
    assertEquals(new Swept(1, 0), sweep.run(END, () -> true));
  }

  @Test
  void a_run_that_is_cut_leaves_the_rest_due() {
    active(1);

    assertEquals(new Swept(0, 0), sweep.run(END, () -> false));
    assertEquals(new Swept(1, 0), sweep.run(END, () -> true));
  }
}
