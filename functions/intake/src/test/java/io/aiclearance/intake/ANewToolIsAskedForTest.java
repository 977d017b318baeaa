package io.aiclearance.intake;

import static io.aiclearance.intake.Memory.KEY;
import static io.aiclearance.intake.Memory.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.intake.TicketReading;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import io.aiclearance.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worker reads an issue that names a tool that the catalog does not have (R3.5). */
class ANewToolIsAskedForTest {
  private static final String URL = "https://suno.example.com";

  private final Memory memory = new Memory();

  @Test
  void it_waits_for_a_review_and_both_sides_are_told() {
    says("Suno", URL);

    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));

    assertEquals(Optional.of(new Proposal("Suno", URL)), wanted().proposal());
    var told = (TicketUpdate) memory.told().getFirst();
    assertEquals(
        List.of(NoteTemplate.NEW_TOOL_RECEIVED, NoteTemplate.NEW_TOOL_TO_REVIEW),
        told.notes().stream().map(note -> note.template()).toList());
  }

  @Test
  void a_name_that_the_catalog_knows_is_its_tool_whatever_url_comes_with_it() {
    says(" github  COPILOT", URL);

    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));

    assertEquals(Optional.of(Samples.COPILOT.id()), wanted().tool());
    assertEquals(Optional.empty(), wanted().proposal());
  }

  @Test
  void a_young_issue_without_the_url_is_waited_for_and_then_told_what_it_lacks() {
    says("Request new tool", null);
    assertInstanceOf(OpenRequest.Awaiting.class, memory.announced(1));

    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(9));
    assertInstanceOf(Request.Incomplete.class, memory.request().orElseThrow());

    says("Request new tool", URL);
    assertInstanceOf(OpenRequest.Recorded.class, memory.announced(1));
    assertEquals("suno.example.com", wanted().name());
  }

  private Wanted wanted() {
    return memory.request().flatMap(Request::asked).orElseThrow().wanted();
  }

  private void says(String tool, @Nullable String url) {
    var reading =
        new TicketReading(
            KEY,
            "10001",
            "AIC",
            "1",
            "11",
            new Person(new AccountId("acc-requester"), "R", null),
            null,
            NOW,
            null,
            tool,
            url,
            14,
            "To learn",
            Context.NONE,
            false);
    memory.answers(new Tickets.Answer.Found(reading, false));
  }
}
