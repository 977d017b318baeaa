package io.aiclearance.intake;

import static io.aiclearance.intake.Memory.KEY;
import static io.aiclearance.intake.Memory.Says.EVERYTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.request.Request;
import io.aiclearance.testkit.Samples;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Issues that nobody waits for any more, with requests in every state (R3.6). */
class WithdrawalTest {
  private static final Tickets.Answer DELETED = new Tickets.Answer.Gone();

  static Stream<Request> requests() {
    return Samples.requests(KEY).stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_deleted_issue(Request before) {
    ends(before, DELETED, "The issue was deleted.");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_cancelled_issue(Request before) {
    ends(before, found(EVERYTHING.inCancelledState()), "The issue was cancelled.");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void an_issue_that_was_moved_to_another_project(Request before) {
    ends(before, found(EVERYTHING.in("DEV")), "The issue was moved to another project.");
  }

  private static Tickets.Answer found(Memory.Says says) {
    return new Tickets.Answer.Found(says.reading(), false);
  }

  /** What is undecided is withdrawn; what is decided is left alone, and told nothing. */
  private static void ends(Request before, Tickets.Answer answer, String reason) {
    var memory = new Memory();
    memory.put(before, EventKind.SETTINGS_CHANGED);
    var stored = memory.request().orElseThrow();
    memory.answers(answer);
    var first = memory.announced(1);
    assertInstanceOf(OpenRequest.Unchanged.class, memory.announced(2));
    if (before instanceof Request.Undecided) {
      assertInstanceOf(OpenRequest.Recorded.class, first);
      var withdrawn = assertInstanceOf(Request.Withdrawn.class, memory.request().orElseThrow());
      assertEquals(reason, withdrawn.reason());
      assertEquals(2, withdrawn.revision().version());
    } else {
      assertInstanceOf(OpenRequest.Unchanged.class, first);
      assertEquals(stored, memory.request().orElseThrow());
    }
    assertEquals(Optional.empty(), memory.refusals.of(KEY));
    assertEquals(0, memory.told().size());
  }
}
