package io.aiclearance.intake;

import static io.aiclearance.intake.Memory.NOW;
import static io.aiclearance.intake.Memory.Says.EVERYTHING;
import static io.aiclearance.intake.Memory.Says.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that Jira gets only after an issue's creation (R3.2). */
class LateFactsTest {
  private final Memory memory = new Memory();

  @Test
  void a_young_issues_missing_facts_are_waited_for_three_times_and_longer_each_time() {
    memory.says(NOTHING);
    for (var attempt = 1; attempt <= 3; attempt++) {
      assertInstanceOf(OpenRequest.Awaiting.class, memory.announced(attempt));
    }
    assertEquals(
        List.of(
            new Memory.Later(2, Duration.ofSeconds(3)),
            new Memory.Later(3, Duration.ofSeconds(10)),
            new Memory.Later(4, Duration.ofSeconds(30))),
        memory.later);
    assertEquals(Optional.empty(), memory.request());
    assertEquals(List.of(), memory.told());
  }

  @Test
  void then_the_requester_is_told_of_everything_that_is_missing_at_once() {
    memory.says(NOTHING);
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(4));
    assertEquals(List.of(Detail.TOOL, Detail.PURPOSE), missing());
    var note = ((TicketUpdate) memory.told().getFirst()).notes().getFirst();
    assertEquals(NoteTemplate.DETAILS_MISSING, note.template());
    assertEquals(
        "Choose the AI tool that you need. Say what you need the tool for.",
        note.args().get("missing"));
  }

  @Test
  void an_old_issues_facts_are_waited_for_by_nobody() {
    memory.says(NOTHING.created(NOW.minus(OpenRequest.YOUNG)));
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));
    assertEquals(List.of(), memory.later);
  }

  @Test
  void what_only_has_a_stand_in_is_waited_for_once() {
    memory.says(EVERYTHING.days(null));
    assertInstanceOf(OpenRequest.Awaiting.class, memory.announced(1));
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(2));
    assertEquals(List.of(new Memory.Later(2, Duration.ofSeconds(3))), memory.later);
    assertInstanceOf(Request.Pending.class, memory.request().orElseThrow());
  }

  @Test
  void a_fact_that_is_wrong_is_not_late() {
    memory.says(EVERYTHING.days(0));
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));
    assertEquals(List.of(Detail.DAYS), missing());
  }

  @Test
  void what_is_all_there_is_waited_for_by_nobody() {
    memory.says(EVERYTHING);
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));
    assertEquals(List.of(), memory.later);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jira:issue_updated", "automation", "portal", "backfill"})
  void an_update_completes_what_was_incomplete_whoever_announces_it(String cause) {
    memory.says(NOTHING);
    memory.announced(4);
    memory.says(EVERYTHING);
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(cause, 1));
    assertInstanceOf(Request.Pending.class, memory.request().orElseThrow());
    assertEquals(2, memory.told().size());
  }

  @Test
  void what_still_lacks_the_same_is_not_said_again_but_what_lacks_less_is() {
    memory.says(NOTHING);
    memory.announced(4);
    assertInstanceOf(OpenRequest.Unchanged.class, memory.announced(1));
    assertEquals(1, memory.told().size());

    memory.says(NOTHING.tool("GitHub Copilot"));
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));
    assertEquals(List.of(Detail.PURPOSE), missing());
    assertEquals(2, memory.told().size());
    assertEquals(List.of(), memory.later);
  }

  @Test
  void a_reporter_who_vanishes_meanwhile_stays_the_requester() {
    memory.says(NOTHING);
    memory.announced(4);
    memory.says(EVERYTHING.byNobody());
    memory.announced(1);
    var pending = assertInstanceOf(Request.Pending.class, memory.request().orElseThrow());
    assertEquals("acc-requester", pending.origin().requester().account().value());
  }

  private List<Detail> missing() {
    var request = assertInstanceOf(Request.Incomplete.class, memory.request().orElseThrow());
    return request.missing().stream().map(Missing::detail).toList();
  }
}
