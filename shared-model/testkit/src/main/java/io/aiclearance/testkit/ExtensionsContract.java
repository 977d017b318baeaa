package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.COPILOT;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.Samples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.extension.Extension;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of the port that reads asked-for extensions keeps. */
public abstract class ExtensionsContract extends StoreContract {
  ExtensionsContract(TestStore store) {
    super(store);
  }

  private static final GrantId GRANT = new GrantId("AIC-1");

  private static Extension.Wish wish(int ordinal) {
    return new Extension.Wish(
        new ExtensionId(GRANT, ordinal),
        REQUESTER,
        COPILOT.id(),
        "Copilot",
        14,
        "The project goes on.",
        person("approver"),
        NOW.plusSeconds(ordinal));
  }

  @Test
  void every_state_of_an_extension_comes_back_as_it_was_written() {
    var asked = put((Extension) new Extension.Asked(wish(1), Revision.NEW));
    assertEquals(Optional.of(asked), ports().extensions().find(asked.id()));
    var approved =
        put((Extension) new Extension.Approved(wish(1), person("security"), NOW, asked.revision()));
    assertEquals(Optional.of(approved), ports().extensions().find(asked.id()));
    put((Extension) new Extension.Asked(wish(2), Revision.NEW));
    var declined =
        put(
            (Extension)
                new Extension.Declined(
                    wish(2),
                    person("security"),
                    NOW,
                    "Not needed.",
                    ports().extensions().find(wish(2).id()).orElseThrow().revision()));
    assertEquals(Optional.of(declined), ports().extensions().find(declined.id()));
  }

  @Test
  void what_waits_is_listed_oldest_first_and_what_is_decided_is_not() {
    for (var ordinal = 1; ordinal <= 5; ordinal++) {
      put((Extension) new Extension.Asked(wish(ordinal), Revision.NEW));
    }
    var third = ports().extensions().find(new ExtensionId(GRANT, 3)).orElseThrow();
    put(
        (Extension)
            new Extension.Approved(third.wish(), person("security"), NOW, third.revision()));
    var found = walk(2, from -> ports().extensions().waiting(2, from));
    assertEquals(List.of(1, 2, 4, 5), found.stream().map(asked -> asked.id().ordinal()).toList());
  }

  @Test
  void the_newest_of_a_grant_is_found() {
    assertEquals(Optional.empty(), ports().extensions().last(GRANT));
    IntStream.rangeClosed(1, 3)
        .forEach(ordinal -> put((Extension) new Extension.Asked(wish(ordinal), Revision.NEW)));
    assertEquals(3, ports().extensions().last(GRANT).orElseThrow().id().ordinal());
  }
}
