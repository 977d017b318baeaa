package io.aiclearance.intake;

import static io.aiclearance.intake.Batch.announced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.jira.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When Jira cannot be asked now: the queue waits, not the worker. */
class JirasPausesTest {
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

  @AfterEach
  void calm() {
    house.jira().outage(false);
    house.queued(1);
  }

  @Test
  void a_message_comes_again_after_the_pause_that_jira_asks_for() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    house.enqueue(announced(key));
    var message = house.receive(2).orElseThrow();
    house.jira().answerNext(throttled(12, "jira-burst-based"));
    var begun = System.nanoTime();
    assertEquals(
        List.of("m0"),
        new Batch().and(message.body(), message.receiptHandle(), 1).workedOnBy(worker));
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 10, "it waited itself");

    // a backoff alone would be over by now
    assertEquals(Optional.empty(), house.receive(10));
    var again = house.receive(15).orElseThrow();
    assertEquals(
        List.of(), new Batch().and(again.body(), again.receiptHandle(), 2).workedOnBy(worker));
    assertTrue(house.request(key).isPresent());
  }

  @Test
  void whom_the_whole_site_asks_to_wait_asks_for_no_other_issue() throws Exception {
    var keys = three();
    var before = house.between().calls().size();
    house.jira().answerNext(throttled(1, "jira-quota-tenant-based"));
    assertEquals(List.of("m0", "m1", "m2"), work(keys));
    assertEquals(1, house.between().calls().size() - before);
    assertEquals(List.of(), work(keys));
  }

  @Test
  void one_issues_pause_is_no_others() throws Exception {
    var keys = three();
    house.jira().answerNext(throttled(1, "jira-per-issue-on-write"));
    assertEquals(List.of("m0"), work(keys));
    assertTrue(house.request(keys.get(1)).isPresent());
  }

  @Test
  void an_outage_gives_everything_back() throws Exception {
    var keys = three();
    house.jira().outage(true);
    assertEquals(List.of("m0", "m1", "m2"), work(keys));
    house.jira().outage(false);
    assertEquals(List.of(), work(keys));
  }

  private static List<String> work(List<String> keys) {
    return Batch.of(keys.stream().map(Batch::announced).toArray(String[]::new)).workedOnBy(worker);
  }

  private static List<String> three() throws Exception {
    return List.of(
        people.ask("requester", House.COPILOT),
        people.ask("requester2", House.COPILOT),
        people.ask("customer", House.COPILOT));
  }

  private static Fault throttled(int seconds, String reason) {
    return new Fault.Throttled(Duration.ofSeconds(seconds), reason);
  }
}
