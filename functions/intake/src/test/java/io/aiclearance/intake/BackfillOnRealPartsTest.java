package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.request.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The backfill over Jira's search, DynamoDB and SQS, and what a tick of it costs. */
class BackfillOnRealPartsTest {
  private House house;
  private People people;

  @BeforeEach
  void build() throws Exception {
    house = new House();
    people = new People(house.jira().uri());
  }

  @AfterEach
  void tearDown() throws Exception {
    house.close();
  }

  private Backfilled tick() throws Exception {
    var event = Path.of("../../events/schedule-backfill.json").toFile();
    return house
        .backfill(Clock.systemUTC())
        .handleRequest(
            new ObjectMapper().readValue(event, new TypeReference<>() {}), new TimeLeft(60_000));
  }

  @Test
  void a_request_that_no_webhook_announced_is_taken_in() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    assertEquals(new Backfilled(1, true), tick());
    var message = house.queued(2).getFirst();
    assertTrue(message.contains("backfill"));
    Batch.of(message).workedOnBy(house.worker());
    assertInstanceOf(Request.Pending.class, house.request(key).orElseThrow());
    assertEquals(new Backfilled(0, true), tick());
    assertEquals(false, house.mark().orElseThrow().cut());
  }

  @Test
  void a_tick_that_finds_nothing_costs_one_call_of_jiras_and_three_of_ours() {
    cost("{GetItem=2, UpdateItem=1}", "{GetItem=2.0, UpdateItem=1.0}", new Backfilled(0, true));
  }

  @Test
  void a_hundred_issues_that_are_requests_cost_a_read_each() throws Exception {
    for (var i = 0; i < 100; i++) {
      people.ask("requester", House.COPILOT);
    }
    // on AWS the requests that are not there cost a unit each, and the refusals half a unit each
    cost(
        "{BatchGetItem=2, GetItem=2, UpdateItem=1}",
        "{GetItem=2.0, UpdateItem=1.0}",
        new Backfilled(100, true));
    for (var messages = house.queued(2); !messages.isEmpty(); messages = house.queued(1)) {
      Batch.of(messages.toArray(String[]::new)).workedOnBy(house.worker());
    }
    cost(
        "{BatchGetItem=1, GetItem=2, UpdateItem=1}",
        "{BatchGetItem=100.0, GetItem=2.0, UpdateItem=1.0}",
        new Backfilled(0, true));
  }

  /**
   * @param calls of DynamoDB by operation, and their units
   */
  private void cost(String calls, String units, Backfilled outcome) {
    var before = house.between().calls().size();
    house.capacity().reset();
    assertEquals(outcome, house.meteredBackfill().run(Clock.systemUTC().instant(), () -> true));
    var asked = new ArrayList<>(house.between().calls());
    assertEquals(List.of("POST jql"), asked.subList(before, asked.size()));
    assertEquals(calls, new TreeMap<>(house.capacity().calls()).toString());
    assertEquals(units, new TreeMap<>(house.capacity().units()).toString());
  }
}
