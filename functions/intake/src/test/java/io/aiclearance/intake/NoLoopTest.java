package io.aiclearance.intake;

import static io.aiclearance.intake.Batch.announced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.request.Request;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What we do to an issue ourselves makes the worker write nothing and announce nothing (R3.6). */
class NoLoopTest {
  private static final String US = "ai-clearance";

  private static House house;
  private static IntakeHandler worker;
  private static People people;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    worker = house.worker();
    people = new People(house.jira().uri());
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  private interface Deed {
    void to(String key) throws Exception;
  }

  private static void nothingFollows(String key, Deed deed) throws Exception {
    var before = house.stored();
    deed.to(key);
    for (var cause : List.of("jira:issue_updated", "issue_property_set", "automation")) {
      assertEquals(List.of(), Batch.of(announced(key, cause, 1)).workedOnBy(worker));
    }
    assertEquals(before.size(), house.stored().size());
    assertEquals(java.util.Set.copyOf(before), java.util.Set.copyOf(house.stored()));
    assertEquals(List.of(), house.queued(1));
  }

  @Test
  void on_a_pending_request() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    Batch.of(announced(key)).workedOnBy(worker);
    assertInstanceOf(Request.Pending.class, house.request(key).orElseThrow());
    nothingFollows(key, k -> people.comment(US, k, "Taken in."));
    nothingFollows(key, k -> people.property(US, k, "{'v':1,'tool':'claude','durationDays':1}"));
    nothingFollows(key, k -> people.transition(US, k, "21"));
  }

  @Test
  void on_an_incomplete_one() throws Exception {
    var key = people.ask("requester", "");
    Batch.of(announced(key, 9)).workedOnBy(worker);
    assertInstanceOf(Request.Incomplete.class, house.request(key).orElseThrow());
    nothingFollows(key, k -> people.comment(US, k, "Something is missing."));
  }

  @Test
  void on_one_that_was_denied_at_once() throws Exception {
    var key = people.ask("requester", House.COPILOT.replace("20001", "20004"));
    Batch.of(announced(key)).workedOnBy(worker);
    assertInstanceOf(Request.Denied.class, house.request(key).orElseThrow());
    // where a workflow knows no better word, a denial cancels the issue
    nothingFollows(key, k -> people.transition(US, k, "41"));
  }
}
